import type { FormOptions } from "@/components/record-forms/form-options";
import type { NounName } from "@/lib/change-sets/nouns";
import { parseDatedDay } from "@/lib/domain/day";
import { isLane } from "@/lib/domain/lane";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { DraftedView } from "./drafted-record";

export type NameOf = (noun: NounName, slug: unknown) => string;

/** Names of records by slug, as a draft has them; of one that it does not know the slug stands. */
export function namesIn({ record }: DraftedView, options: FormOptions): NameOf {
  return (noun, given) => {
    const slug = typeof given === "string" ? given : "";
    if (noun === "leader") return record.leaders.bySlug.get(slug)?.name ?? slug;
    if (noun === "issue") return record.issues.bySlug.get(slug)?.name ?? slug;
    return options[noun]?.find(({ value }) => value === slug)?.label ?? slug;
  };
}

/** What a record is called in a title: by its own name, or by what it joins. */
export function recordName(
  noun: NounName,
  slug: string,
  content: Record<string, unknown>,
  nameOf: NameOf,
): string {
  const t = getTranslator("record-forms");
  const own = content.title ?? content.name;
  if (typeof own === "string" && own !== "") return own;
  switch (noun) {
    case "stance": {
      const from = parseDatedDay(String(content.from));
      return t("name.stance", {
        leader: nameOf("leader", content.leader),
        issue: nameOf("issue", content.issue),
        lane: isLane(content.lane) ? content.lane : "says",
        period: from ? formatDay(from) : slug,
      });
    }
    case "term":
      return t("name.term", { leader: nameOf("leader", content.leader), office: String(content.office) });
    case "membership":
      return t("name.membership", {
        country: nameOf("country", content.country),
        bloc: nameOf("bloc", content.bloc),
      });
    case "reaction":
      return t("name.reaction", { answers: nameOf("event", content.answers) });
    case "reply":
      return t("name.reply", { leader: nameOf("leader", content.leader) });
    default:
      return slug;
  }
}
