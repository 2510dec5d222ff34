import { z } from "zod";
import { leadersSpec, OFFICES_LISTED } from "@/app/_leaders/list";
import { SEARCH_KINDS } from "@/lib/search/model";
import { choice } from "@/lib/views/parameter";
import { asOf, issue, issues, leader, leaderSlugs, slug, text } from "@/lib/views/parameters";
import * as lists from "../_schemas/lists";
import { tableOfItems, tableOfList } from "../_table/table";
import { address } from "./address";
import { countries, YES_OR_NO, year } from "./filters";
import { inPages, limitOf } from "./paging";

export const LEADERS = address(
  "leaders",
  { ...leadersSpec, country: countries, term: choice(["all", "in-office", "not-in-office"]) },
  { leaders: z.array(lists.leader) },
  { table: tableOfList("leaders", lists.leader) },
);

export const TERMS = address(
  "terms",
  { leaders: leaderSlugs, officeKind: choice(OFFICES_LISTED), inForce: choice(YES_OR_NO) },
  { terms: z.array(lists.leaderTerm) },
  { table: tableOfList("terms", lists.leaderTerm) },
);

export const MEMBERSHIPS = address(
  "memberships",
  { bloc: slug, country: countries, inForce: choice(YES_OR_NO) },
  { memberships: z.array(lists.membership) },
  { table: tableOfList("memberships", lists.membership) },
);

export const ISSUES = address(
  "issues",
  { asked: choice(YES_OR_NO), core: choice(YES_OR_NO) },
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

export const REPLIES = address(
  "replies",
  {
    leaders: leaderSlugs,
    answers: choice(["any", "stance", "event"]),
    from: asOf,
    to: asOf,
    order: choice(["newest", "oldest"]),
    ...inPages(500),
  },
  { replies: z.array(lists.listedReply) },
  { table: tableOfList("replies", lists.listedReply) },
);

export const SOURCES = address(
  "sources",
  {
    q: text,
    publisher: text,
    year,
    leader,
    issue,
    order: choice(["newest", "publisher", "most-cited"]),
    ...inPages(1000),
  },
  { sources: z.array(lists.source) },
  { table: tableOfList("sources", lists.source) },
);

export const RELEASES = address(
  "releases",
  { leader, issue, from: asOf, to: asOf, order: choice(["newest", "oldest"]), ...inPages(500) },
  { releases: z.array(lists.release) },
  { table: tableOfList("releases", lists.release) },
);

/** Hits of each kind. */
const MOST_HITS = 50;
const FEW_HITS = 8;

export const SEARCH = address(
  "search",
  { q: text, kind: choice(["all", ...SEARCH_KINDS]), limit: limitOf(MOST_HITS, FEW_HITS) },
  { q: z.string(), groups: z.array(lists.hitGroup) },
  { table: tableOfItems("groups", lists.hitGroup, "hits") },
);
