import { z } from "zod";
import { AGREEMENT } from "@/app/api/v1/_addresses/agreement";
import * as lists from "@/app/api/v1/_addresses/lists";
import { STANCES } from "@/app/api/v1/_addresses/stances";
import { GET as agreement } from "@/app/api/v1/agreement/route";
import { GET as events } from "@/app/api/v1/events/route";
import { GET as issues } from "@/app/api/v1/issues/route";
import { GET as leaders } from "@/app/api/v1/leaders/route";
import { GET as releases } from "@/app/api/v1/releases/route";
import { GET as search } from "@/app/api/v1/search/route";
import { GET as sources } from "@/app/api/v1/sources/route";
import { GET as stances } from "@/app/api/v1/stances/route";
import { GET as figures } from "@/app/figures/[file]/route";
import { MEASURES } from "@/lib/domain/measures/registry";
import { type Answered, answeredHits, answeredList, answeredRows, answeredWhole } from "./_answered";

const slug = z.string().regex(/^[a-z0-9-]+$/, "a slug: lower-case letters, digits and hyphens");
const day = z.iso.date();
const leaderAsked = z
  .string()
  .regex(/^[a-z0-9-]+(@\d{4}-\d{2}-\d{2})?$/)
  .describe("A leader's slug, or slug@YYYY-MM-DD to read that leader on a day of their own");

/** What every tool takes: the day and the release, each by default the newest. */
const MOMENT = {
  asOf: day.optional().describe("The day for which positions are read; today where none is given"),
  release: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe("The published release that is read; the newest where none is given"),
};
const ISSUES = z
  .array(slug)
  .optional()
  .describe("Slugs of issues; all that the day asks where none is given");
const LANE = z
  .enum(["default", "says", "does"])
  .optional()
  .describe("default: the deed where it holds a position, else the word");
/** Of a long list an assistant reads a part: what it asks for is read word by word, and costs as much. */
const PAGED = {
  limit: z
    .number()
    .int()
    .min(1)
    .max(100)
    .default(20)
    .describe("Records in one answer; 20 where none is given"),
  cursor: z
    .string()
    .max(500)
    .optional()
    .describe("`nextCursor` of the answer before, with the same other arguments"),
};

export type Arguments = Record<string, unknown>;

/** One read-only tool: an address of the JSON interface, and the page on which people see the same. */
export type Tool = {
  name: string;
  title: string;
  description: string;
  input: z.ZodObject;
  /** What it answers. */
  answered: Answered;
  /** The handler that answers, and its path. */
  api: { path: string; get: (request: Request) => Promise<Response> };
  /** The page that shows the same, with which of the arguments it takes. */
  page: (given: Arguments) => { path: string; query: Arguments };
};

const COMPARED = "positions.json";

/** The whole list, in the order in which an assistant meets them. */
export const TOOLS: readonly Tool[] = [
  {
    name: "list_leaders",
    title: "Leaders",
    description: "Every political leader on record: slug, name, country, party, terms of office.",
    input: z.strictObject(MOMENT),
    answered: answeredList(lists.LEADERS.answer, "leaders"),
    api: { path: "/api/v1/leaders", get: leaders },
    page: () => ({ path: "/leaders", query: {} }),
  },
  {
    name: "list_issues",
    title: "Issues",
    description:
      "Every issue: slug, name, the proposition that leaders are coded on, and what each position from -2 (opposes strongly) to +2 (supports strongly) means.",
    input: z.strictObject(MOMENT),
    answered: answeredList(lists.ISSUES.answer, "issues"),
    api: { path: "/api/v1/issues", get: issues },
    page: () => ({ path: "/issues", query: {} }),
  },
  {
    name: "search",
    title: "Search",
    description: "Leaders, issues, stances, events and sources that match some words, the best first.",
    input: z.strictObject({
      q: z.string().min(1).max(200).describe("Words to look for"),
      limit: z.number().int().min(1).max(50).optional().describe("Hits of each kind; 8 where none is given"),
      ...MOMENT,
    }),
    answered: answeredHits(lists.SEARCH.answer),
    api: { path: "/api/v1/search", get: search },
    page: ({ q }) => ({ path: "/search", query: { q } }),
  },
  {
    name: "stances",
    title: "Stances",
    description:
      "What leaders said and did on issues, as in force on a day: position from -2 to +2 or why there is none, summary, rationale, confidence, and the sources with quotes. Words and deeds are apart (lane: says, does).",
    input: z.strictObject({
      leaders: z.array(leaderAsked).optional().describe("All where none is given"),
      issues: ISSUES,
      ...PAGED,
      ...MOMENT,
    }),
    answered: answeredList(STANCES.answer, "stances"),
    api: { path: "/api/v1/stances", get: stances },
    page: comparedOn,
  },
  {
    name: "compare",
    title: "Comparison",
    description:
      "Two or more leaders side by side: a finding in words, and for each leader and issue the position that stands for them, in which lane, or why there is none.",
    input: z.strictObject({
      leaders: z.array(leaderAsked).min(2).describe("Two or more"),
      issues: ISSUES,
      lane: LANE,
      ...MOMENT,
    }),
    answered: answeredRows,
    api: {
      path: `/figures/${COMPARED}`,
      get: (request) => figures(request, { params: Promise.resolve({ file: COMPARED }) }),
    },
    page: comparedOn,
  },
  {
    name: "agreement",
    title: "Agreement, with its sum",
    description:
      "How near every two of some leaders are, by a named measure: the number or why it is refused, how much is known (coverage), the range that the unknown leaves open, and every line of the sum it comes from.",
    input: z.strictObject({
      leaders: z.array(leaderAsked).min(2).describe("Two or more"),
      issues: ISSUES,
      lane: LANE,
      measure: z
        .enum(MEASURES.map(({ id }) => id))
        .optional()
        .describe("city-block where none is given"),
      weights: z
        .record(slug, z.number().min(0).max(100))
        .optional()
        .describe("A weight for each issue; 1 where none is given, 0 leaves it out"),
      ...MOMENT,
    }),
    answered: answeredWhole(AGREEMENT.answer),
    api: { path: "/api/v1/agreement", get: agreement },
    page: comparedOn,
  },
  {
    name: "events",
    title: "Events",
    description:
      "What happened, up to the day: dated and sourced events that involve all of the leaders and touch one of the issues.",
    input: z.strictObject({
      leaders: z.array(slug).optional(),
      issues: ISSUES,
      from: day.optional(),
      to: day.optional(),
      order: z.enum(["oldest", "newest"]).optional(),
      ...PAGED,
      ...MOMENT,
    }),
    answered: answeredList(lists.EVENTS.answer, "events"),
    api: { path: "/api/v1/events", get: events },
    page: ({ leaders, issues, from, to }) => ({ path: "/events", query: { leaders, issues, from, to } }),
  },
  {
    name: "sources",
    title: "Sources",
    description:
      "The sources on record with how many stances and events cite each; `q` looks in title and publisher.",
    input: z.strictObject({
      q: z.string().max(200).optional(),
      order: z.enum(["newest", "publisher", "most-cited"]).optional(),
      ...PAGED,
      ...MOMENT,
    }),
    answered: answeredList(lists.SOURCES.answer, "sources"),
    api: { path: "/api/v1/sources", get: sources },
    page: ({ q, order }) => ({ path: "/sources", query: { q, order } }),
  },
  {
    name: "list_releases",
    title: "Releases",
    description: "Every published release: number, day, and a sentence on what it changed.",
    input: z.strictObject({ ...PAGED, ...MOMENT }),
    answered: answeredList(lists.RELEASES.answer, "releases"),
    api: { path: "/api/v1/releases", get: releases },
    page: () => ({ path: "/changes", query: {} }),
  },
];

/** The comparison of those asked for; of one leader their own page, of none the overview. */
function comparedOn({ leaders, issues, lane, measure, weights }: Arguments): {
  path: string;
  query: Arguments;
} {
  const asked = Array.isArray(leaders) ? leaders.map(String) : [];
  if (asked.length > 1)
    return { path: "/compare", query: { leaders: asked, issues, lane, measure, weights } };
  const [one] = asked;
  return one ? { path: `/leaders/${one.split("@")[0]}`, query: {} } : { path: "/", query: {} };
}
