import type { Ahead } from "@/components/record-forms/ahead";
import { BesideSection } from "@/components/record-forms/beside/beside-section";
import { MissingFields } from "@/components/record-forms/beside/missing-fields";
import { RecordFace } from "@/components/record-forms/beside/record-face";
import { StanceBeside } from "@/components/record-forms/beside/stance-beside";
import { fieldLabel } from "@/components/record-forms/field-words";
import { FORM_ID } from "@/components/record-forms/form-id";
import type { FormOptions } from "@/components/record-forms/form-options";
import type { SetSource } from "@/lib/change-sets/model";
import type { NounName } from "@/lib/change-sets/nouns";
import { sourcesIn } from "@/lib/change-sets/proposed/queries";
import { parseDatedDay } from "@/lib/domain/day";
import { isLane } from "@/lib/domain/lane";
import { POSITIONS } from "@/lib/domain/scale";
import { getTranslator } from "@/lib/i18n/translator";
import { checkRecord } from "@/lib/record-forms/check";
import type { CitedRow } from "@/lib/record-forms/citation-rows";
import type { FormValues } from "@/lib/record-forms/model";
import { listOf, textOf } from "@/lib/record-forms/texts";
import { toContent } from "@/lib/record-forms/to-content";
import { searchRegister } from "@/lib/sources/register/queries";
import type { DraftedView } from "./drafted-record";
import { namesIn } from "./names";
import { stanceAround } from "./stance-around";

/** What the server makes of a form as it stands, complete or not: what its page shows beside it, and its keeping answers. */
export async function aheadOf(
  view: DraftedView,
  { noun, key }: { noun: NounName; key: string },
  values: FormValues,
  options: FormOptions,
): Promise<Ahead> {
  const t = getTranslator("record-forms");
  const { content, cited } = toContent(noun, values, view.today);
  const [known, lookups, around] = await Promise.all([
    sourcesIn(view.draft.id, slugsOf(cited)),
    lookupsOf(view.draft.id, values),
    noun === "stance" ? stanceAround(view, key, content, changedOn(values)) : null,
  ]);
  const checked = checkRecord(noun, values, view.today);
  const missing = checked.ok ? [] : Object.entries(checked.problems);
  return {
    preview: (
      <>
        <BesideSection title={t("beside")}>
          <RecordFace
            noun={noun}
            content={content}
            nameOf={namesIn(view, options)}
            sources={cited.flatMap(
              ({ citation, source }) => known.get(citation.source ?? "") ?? source ?? [],
            )}
          />
        </BesideSection>
        {noun === "stance" &&
          (around ? (
            <StanceBeside
              around={around}
              today={view.today}
              formId={FORM_ID}
              editHref={(slug) => `/editing/${view.draft.id}/stance/${slug}`}
            />
          ) : (
            <BesideSection title={t("cell")}>
              <p className="text-ink-soft">{t("cellNone")}</p>
            </BesideSection>
          ))}
        <MissingFields
          formId={FORM_ID}
          fields={missing.map(([field, reasons]) => ({
            field,
            label: fieldLabel(noun, field.replace(/[.[].*/, "")),
            reason: reasons[0] ?? "",
          }))}
        />
      </>
    ),
    meanings: noun === "stance" ? meaningsOf(view, content) : {},
    lookups,
    known: Object.fromEntries(known),
  };
}

function slugsOf(cited: readonly CitedRow[]): string[] {
  return cited.flatMap(({ citation }) => (citation.source ? [citation.source] : []));
}

function changedOn(values: FormValues) {
  return textOf(values.kind) === "leaderChanged" ? parseDatedDay(textOf(values.changedOn)) : null;
}

/** What the register has for each row of citations that looks for a source. */
async function lookupsOf(changeSetId: number, values: FormValues): Promise<Record<string, SetSource[]>> {
  const wanted = listOf(values.citations).flatMap((row) => {
    const { find, source } = (typeof row === "object" ? row : {}) as FormValues;
    return textOf(find) !== "" && textOf(source) === "" ? [textOf(find)] : [];
  });
  const found = [...new Set(wanted)].map(
    async (text) => [text, await searchRegister(changeSetId, text)] as const,
  );
  return Object.fromEntries(await Promise.all(found));
}

/** What each position means on the issue that the form names: its own words, or the general guide's for the lane. */
function meaningsOf({ record }: DraftedView, content: Record<string, unknown>): Record<string, string> {
  const guide = getTranslator("coding-guide");
  const t = getTranslator("record-forms");
  const issue = record.issues.bySlug.get(String(content.issue));
  const kind = isLane(content.lane) && content.lane === "does" ? "deeds" : "words";
  return Object.fromEntries(
    POSITIONS.map((position) => [
      String(position),
      issue?.anchors[position] ?? t("generalMeaning", { text: guide(`general.${position}.${kind}`) }),
    ]),
  );
}
