import { formatDay, formatPeriod } from "@/lib/i18n/format";
import { shownText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import { type Found, SEARCH_KINDS, type SearchKind } from "@/lib/search/model";

/** One hit: what it is called, its own words where they tell more, what to know of it, and the path of its page. */
export type HitLine = { slug: string; title: string; text?: string; note: string; path: string };

export type HitGroup = { kind: SearchKind; label: string; lines: HitLine[]; more: boolean };

type Lines = { [K in SearchKind]: (hit: Found[K]["hits"][number]) => HitLine };

/** Whoever types a name mostly wants that page: these come first, however good the others are. */
const FIRST: readonly SearchKind[] = ["leaders", "issues"];

/** The groups that have hits, in words: leaders, issues, then the group with the best hit, in the order of kinds where equal. */
export function hitGroups(found: Found): HitGroup[] {
  const t = getTranslator("search");
  const best = (kind: SearchKind) => (FIRST.includes(kind) ? 2 : (found[kind].hits[0]?.score ?? 0));
  return SEARCH_KINDS.filter((kind) => found[kind].hits.length > 0)
    .sort((a, b) => best(b) - best(a))
    .map((kind) => ({
      kind,
      label: t(`kind.${kind}`),
      lines: linesOf(found, kind),
      more: found[kind].more,
    }));
}

function linesOf<K extends SearchKind>(found: Found, kind: K): HitLine[] {
  const line: Lines[K] = LINES[kind];
  return found[kind].hits.map((hit) => line(hit));
}

const joined = (first: string, second: string) => getTranslator("search")("twoParts", { first, second });

const LINES: Lines = {
  leaders: ({ slug, name, country, party }) => ({
    slug,
    title: name,
    note: joined(country, party),
    path: `/leaders/${slug}`,
  }),
  issues: ({ slug, name, proposition }) => ({
    slug,
    title: name,
    note: proposition,
    path: `/issues/${slug}`,
  }),
  stances: (hit) => ({
    slug: hit.slug,
    title: getTranslator("search")("stanceTitle", { leader: hit.leader, issue: hit.issue }),
    text: hit.summary,
    note: joined(shownText({ ...hit, confidence: null }, hit.lane), formatPeriod(hit)),
    path: `/stances/${hit.slug}`,
  }),
  events: ({ slug, title, day }) => ({ slug, title, note: formatDay(day), path: `/events/${slug}` }),
  sources: ({ slug, title, publisher, date }) => ({
    slug,
    title,
    note: date ? joined(publisher, formatDay(date)) : publisher,
    path: `/sources/${slug}`,
  }),
};
