import type { Names } from "@/components/events/names";
import type { NounName } from "@/lib/change-sets/nouns";
import type { ChangedRecord, Content } from "@/lib/changes/model";
import { parseDatedDay } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

const text = (content: Content, field: string) => String(content[field] ?? "");

type Labelled = Pick<ChangedRecord, "noun" | "slug" | "before" | "after">;

/** What a record is called in a list of changes: its name or title, or what it is about. */
export function recordLabel(record: Labelled, names: Names): string {
  const t = getTranslator("changes");
  const content = record.after ?? record.before ?? {};
  const leader = () => names.leader(text(content, "leader"));
  switch (record.noun) {
    case "stance": {
      const from = parseDatedDay(text(content, "from"));
      return t("stance", {
        leader: leader(),
        issue: names.issue(text(content, "issue")),
        lane: text(content, "lane"),
        from: from ? formatDay(from) : "",
      });
    }
    case "term":
      return t("termOf", { leader: leader(), office: text(content, "office") });
    case "membership":
      return t("membershipOf", {
        country: names.country(text(content, "country")),
        bloc: names.bloc(text(content, "bloc")),
      });
    case "event":
    case "source":
      return text(content, "title") || record.slug;
    case "reaction":
      return text(content, "note") || record.slug;
    case "reply":
      return t("replyOf", { by: text(content, "by") });
    default:
      return text(content, "name") || record.slug;
  }
}

/** What the record is called that stands for a removed one; null where there is none, or readers do not see it. */
export function replacementLabel(
  { noun, replacedBy }: Pick<ChangedRecord, "noun" | "replacedBy">,
  names: Names,
): string | null {
  if (!replacedBy?.content) return null;
  return recordLabel({ noun, slug: replacedBy.slug, before: null, after: replacedBy.content }, names);
}

/** The page on which a record is read, or null for one that has none of its own. */
export function recordPath({
  noun,
  slug,
  before,
  after,
}: Pick<ChangedRecord, "noun" | "slug" | "before" | "after">): string | null {
  const own: Partial<Record<NounName, string>> = {
    leader: "/leaders",
    issue: "/issues",
    stance: "/stances",
    event: "/events",
    source: "/sources",
  };
  if (own[noun]) return `${own[noun]}/${slug}`;
  const content = after ?? before;
  if (!content) return null;
  if (noun === "term") return `/leaders/${text(content, "leader")}`;
  if (noun === "reaction") return `/events/${text(content, "answers")}`;
  if (noun === "reply")
    return content.stance
      ? `/stances/${text(content, "stance")}#replies`
      : `/events/${text(content, "event")}#replies`;
  return null;
}
