import type { FormOptions } from "@/components/record-forms/form-options";
import type { NounName } from "@/lib/change-sets/nouns";
import { countriesWith } from "@/lib/countries/queries";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { RECORD_FORMS } from "@/lib/record-forms/fields";
import { blocChoices, eventChoices, stanceChoices } from "@/lib/record-forms/options/queries";
import type { DraftedView } from "./drafted-record";

/** What a noun's form offers where it names other records, as the draft has them. */
export async function optionsFor(noun: NounName, view: DraftedView): Promise<FormOptions> {
  const named = new Set(
    RECORD_FORMS[noun].fields.flatMap((field) =>
      field.as === "record" || field.as === "records" ? [field.of] : [],
    ),
  );
  const entries = [...named].map(async (of) => [of, await choicesOf(of, view)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

async function choicesOf(of: NounName, { draft, release, record }: DraftedView) {
  switch (of) {
    case "leader":
      return record.leaders.all.map(({ slug, sortName }) => ({ value: slug, label: sortName }));
    case "issue":
      return record.issues.all.map(({ slug, name }) => ({ value: slug, label: name }));
    case "country":
      return (await countriesWith(release, draft.id)).all.map(({ slug, name }) => ({
        value: slug,
        label: name,
      }));
    case "bloc":
      return (await blocChoices(release, draft.id)).map(({ slug, name }) => ({ value: slug, label: name }));
    case "event":
      return (await eventChoices(release, draft.id)).map(({ slug, title, day }) => ({
        value: slug,
        label: `${title}, ${formatDay(day)}`,
      }));
    case "stance":
      return (await stanceChoices(release, draft.id)).map(({ slug, leaderId, issueId, lane, from }) => ({
        value: slug,
        label: getTranslator("record-forms")("name.stance", {
          leader: record.leaders.byId.get(leaderId)?.name ?? "",
          issue: record.issues.byId.get(issueId)?.name ?? "",
          lane,
          period: formatDay(from),
        }),
      }));
    default:
      return [];
  }
}
