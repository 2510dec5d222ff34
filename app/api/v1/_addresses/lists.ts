import { z } from "zod";
import { choice } from "@/lib/views/parameter";
import { asOf, issues, leaderSlugs, slug, text } from "@/lib/views/parameters";
import * as lists from "../_schemas/lists";
import { tableOfItems, tableOfList } from "../_table/table";
import { address } from "./address";
import { inPages, limitOf } from "./paging";

export const LEADERS = address(
  "leaders",
  {},
  { leaders: z.array(lists.leader) },
  { table: tableOfList("leaders", lists.leader) },
);

export const TERMS = address(
  "terms",
  { leaders: leaderSlugs },
  { terms: z.array(lists.leaderTerm) },
  { table: tableOfList("terms", lists.leaderTerm) },
);

export const MEMBERSHIPS = address(
  "memberships",
  { bloc: slug },
  { memberships: z.array(lists.membership) },
  { table: tableOfList("memberships", lists.membership) },
);

export const ISSUES = address(
  "issues",
  {},
  { issues: z.array(lists.issue) },
  { table: tableOfList("issues", lists.issue) },
);

export const EVENTS = address(
  "events",
  {
    leaders: leaderSlugs,
    issues,
    from: asOf,
    to: asOf,
    order: choice(["oldest", "newest"]),
    ...inPages(500),
  },
  { events: z.array(lists.event) },
  { table: tableOfList("events", lists.event) },
);

export const SOURCES = address(
  "sources",
  { q: text, order: choice(["newest", "publisher", "most-cited"]), ...inPages(1000) },
  { sources: z.array(lists.source) },
  { table: tableOfList("sources", lists.source) },
);

export const RELEASES = address(
  "releases",
  { ...inPages(500) },
  { releases: z.array(lists.release) },
  { table: tableOfList("releases", lists.release) },
);

/** Hits of each kind. */
const MOST_HITS = 50;
const FEW_HITS = 8;

export const SEARCH = address(
  "search",
  { q: text, limit: limitOf(MOST_HITS, FEW_HITS) },
  { q: z.string(), groups: z.array(lists.hitGroup) },
  { table: tableOfItems("groups", lists.hitGroup, "hits") },
);
