import type { IssueReading } from "../agreement";
import type { Reading } from "../cell";
import type { Lane } from "../lane";
import type { Position } from "../scale";
import type { State } from "../state";

/** A position, or the reason why there is none. */
export type Held = Position | State;

/** For tests: a reading that holds this. */
export function readingOf(held: Held, lane: Lane = "does"): Reading {
  return {
    lane,
    position: typeof held === "number" ? held : null,
    state: typeof held === "number" ? null : held,
    day: "2021-03-15",
    confidence: "high",
  };
}

/** For tests: what two leaders hold, issue by issue, with weights (1 unless given). */
export function rowsOf(pairs: readonly (readonly [Held, Held, number?])[]): IssueReading[] {
  return pairs.map(([a, b, weight = 1], i) => ({
    issue: `issue-${i}`,
    weight,
    a: readingOf(a),
    b: readingOf(b),
  }));
}
