import { type HitGroup, hitGroups } from "@/components/search/hit-lines";
import { hitsFigure } from "@/components/search/hits-figure";
import { SEARCH_KINDS } from "@/lib/search/model";
import { searchRecord } from "@/lib/search/queries";
import type { Moment } from "@/lib/views/moment";
import { choice, type ViewOf } from "@/lib/views/parameter";
import { text } from "@/lib/views/parameters";

export const searchSpec = { q: text, kind: choice(["all", ...SEARCH_KINDS]) };
export type SearchView = ViewOf<typeof searchSpec>;

/** Hits of each kind together, and of one kind alone. */
const FEW = 8;
const MANY = 100;

/** What is found, of every kind or of one; and whether anything is of another kind. */
export async function readSearch({ q, kind }: SearchView, { release }: Moment) {
  const all = q ? hitGroups(await searchRecord(release.number, q, kind === "all" ? FEW : MANY)) : [];
  const groups = kind === "all" ? all : all.filter((group) => group.kind === kind);
  return {
    groups,
    isOtherwise: all.length > 0,
    count: groups.reduce((sum, { lines }) => sum + lines.length, 0),
    more: groups.some((group) => group.more),
  };
}

/** What is found as a figure. */
export function hitsListed(groups: readonly HitGroup[], { q, kind }: SearchView, { release }: Moment) {
  return hitsFigure(groups, { q, kind, release: release.number });
}
