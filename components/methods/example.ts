import type { Agreement, IssueReading } from "@/lib/domain/agreement";
import type { Reading } from "@/lib/domain/cell";
import type { Day } from "@/lib/domain/day";
import { DEFAULT_MEASURE, type MeasureId, measureOf } from "@/lib/domain/measures/registry";
import { type Robustness, robustness } from "@/lib/domain/measures/robustness";
import { deedDay, type Former, type Term } from "@/lib/domain/office";
import type { Position } from "@/lib/domain/scale";
import type { Spread } from "@/lib/domain/spread";
import { spread } from "@/lib/domain/spread";
import type { State } from "@/lib/domain/state";

/** Two leaders who do not exist, and issues that no one disputes. The day is the examples' only one. */
export const EXAMPLE_DAY: Day = "2022-06-01";
export const EXAMPLE_A = "Ada Example";
export const EXAMPLE_B = "Bo Sample";

function did(position: Position): Reading {
  return { lane: "does", position, state: null, day: EXAMPLE_DAY, confidence: "high" };
}
function said(position: Position): Reading {
  return { ...did(position), lane: "says" };
}
function without(state: State): Reading {
  const researched = state !== "not-yet-researched";
  return {
    lane: researched ? "says" : null,
    position: null,
    state,
    day: researched ? EXAMPLE_DAY : null,
    confidence: researched ? "medium" : null,
  };
}

/** Keys of the example's issues; their names are text of the interface. */
export const EXAMPLE_ISSUES = [
  "kites",
  "lanterns",
  "clocks",
  "ferries",
  "gardens",
  "tunnels",
  "ballads",
  "sledges",
] as const;
export type ExampleIssue = (typeof EXAMPLE_ISSUES)[number];

const ROWS: Record<ExampleIssue, [a: Reading, b: Reading, weight: number]> = {
  kites: [did(2), did(2), 1],
  lanterns: [did(1), did(-1), 1],
  clocks: [did(-2), did(1), 2],
  ferries: [did(0), did(1), 1],
  gardens: [did(1), said(2), 1],
  tunnels: [did(-1), without("not-found"), 1],
  ballads: [without("not-yet-researched"), without("declined"), 1],
  sledges: [did(2), without("not-applicable"), 1],
};

/** The agreement of the two over the first `count` issues, by the functions that every page uses. */
export function exampleAgreement(
  count: number = EXAMPLE_ISSUES.length,
  measure: MeasureId = DEFAULT_MEASURE,
): Agreement {
  return measureOf(measure).measure(
    EXAMPLE_ISSUES.slice(0, count).map((issue): IssueReading => {
      const [a, b, weight] = ROWS[issue];
      return { issue, weight, a, b };
    }),
  );
}

/** A third, for the examples that need one; Cy holds on each issue what stands here. */
export const EXAMPLE_C = "Cy Instance";
const THIRD: Record<ExampleIssue, Reading> = {
  kites: did(-1),
  lanterns: did(1),
  clocks: did(-1),
  ferries: did(-2),
  gardens: did(1),
  tunnels: did(0),
  ballads: without("unclear"),
  sledges: did(1),
};

/** What each of the three holds, in the order of the issues. */
export function exampleReadings(): { leader: string; readings: Reading[] }[] {
  const sides = (at: 0 | 1) => EXAMPLE_ISSUES.map((issue) => ROWS[issue][at]);
  return [
    { leader: EXAMPLE_A, readings: sides(0) },
    { leader: EXAMPLE_B, readings: sides(1) },
    { leader: EXAMPLE_C, readings: EXAMPLE_ISSUES.map((issue) => THIRD[issue]) },
  ];
}

/** How firmly the place of each of the two others holds, measured from the first. */
export function exampleRobustness(): Robustness[] {
  const [first, ...others] = exampleReadings();
  return robustness({
    issues: EXAMPLE_ISSUES.map((slug) => ({ slug, weight: ROWS[slug][2] })),
    reference: first?.readings ?? [],
    others,
  });
}

/** Issues in the example that is refused: one fewer than a number needs. */
export const REFUSED_ISSUES = 4;

/** Seven readings on one issue, one of them without a position. */
export function exampleSpread(): Spread {
  const readings = ([-2, -1, -1, 0, 2, 2] as const).map((position) => ({ position, state: null }));
  return spread([...readings, { position: null, state: "unclear" }]);
}

/** A term that ended on 20 January 2021, and the day the holder's deeds are read for on the example's day. */
export function exampleDeedDay(former: Former): Day {
  const term: Term = {
    slug: "ada-example.2017.1",
    office: "President of Xanadu",
    officeKind: "head",
    from: { day: "2017-01-20", precision: "day" },
    to: { day: "2021-01-20", precision: "day" },
  };
  return deedDay([term], EXAMPLE_DAY, former);
}
