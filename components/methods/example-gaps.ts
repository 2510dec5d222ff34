import type { Day } from "@/lib/domain/day";
import { freshness, KIND_OF_LANE } from "@/lib/domain/measures/freshness";
import { codesOf } from "@/lib/domain/measures/pair-row";
import { type Priority, type PriorityBoard, priorityOf } from "@/lib/domain/measures/priority";
import { EXAMPLE_B, EXAMPLE_DAY, EXAMPLE_ISSUES, type ExampleIssue, exampleReadings } from "./example";

/** When the statement of the example was last checked. */
export const EXAMPLE_STATEMENT: Day = "2020-06-01";

/** A cell of which nothing was found, and one that rests on a deed as old as the statement: issues of the worked example. */
export const EXAMPLE_CELLS = { unknown: "tunnels", old: "kites" } as const;

/** How much these two cells of the second leader deserve a look, among the three of the worked example. */
export function examplePriority(): Record<keyof typeof EXAMPLE_CELLS, Priority> {
  const aged = freshness([{ key: "does", kind: KIND_OF_LANE.does, day: EXAMPLE_STATEMENT }], EXAMPLE_DAY);
  const leaders = exampleReadings();
  const board: PriorityBoard = {
    leaders: leaders.map(({ leader, readings }) => ({
      leader,
      codes: codesOf(readings),
      staleness: readings.map(({ position }) => (position === null ? 1 : 1 - (aged.value ?? 0))),
    })),
    issues: EXAMPLE_ISSUES.map((slug) => ({ slug, weight: 1 })),
  };
  const second = leaders.findIndex(({ leader }) => leader === EXAMPLE_B);
  const at = (issue: ExampleIssue) => priorityOf(board, second, EXAMPLE_ISSUES.indexOf(issue));
  return { unknown: at(EXAMPLE_CELLS.unknown), old: at(EXAMPLE_CELLS.old) };
}

/** How fresh it is on the examples' day, by the function that every page uses. */
export function exampleFreshness() {
  return freshness([{ key: "says", kind: KIND_OF_LANE.says, day: EXAMPLE_STATEMENT }], EXAMPLE_DAY);
}
