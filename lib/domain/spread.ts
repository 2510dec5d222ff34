import type { Reading } from "./cell";
import { POSITIONS, type Position } from "./scale";
import { STATES, type State } from "./state";

/** How positions on one issue lie on the scale. The measures are null without any position. */
export type Spread = {
  /** How many hold a position. */
  known: number;
  min: Position | null;
  max: Position | null;
  /** The middle position, or the mean of the two in the middle. */
  median: number | null;
  /** Mean absolute deviation from the median, 0 (all the same) to 2 (half at each end). */
  deviation: number | null;
  byPosition: Record<Position, number>;
  byState: Record<State, number>;
};

/**
 * Spread of the positions held on one issue: D = Σ |pᵢ − median| / n, in steps of the scale. The city-block counterpart
 * of the standard deviation, so it stands on the same distances as agreement; any median gives the same D. States are
 * counted apart and enter no measure.
 */
export function spread(readings: readonly Pick<Reading, "position" | "state">[]): Spread {
  const byPosition: Record<Position, number> = { [-2]: 0, [-1]: 0, 0: 0, 1: 0, 2: 0 };
  const byState = Object.fromEntries(STATES.map((s) => [s, 0])) as Record<State, number>;
  for (const { position, state } of readings) {
    if (position !== null) byPosition[position] += 1;
    else byState[state ?? "not-yet-researched"] += 1;
  }
  const sorted = POSITIONS.flatMap((p) => Array.from({ length: byPosition[p] }, () => p));
  const known = sorted.length;
  const upper = sorted[known >> 1];
  const lower = sorted[(known - 1) >> 1];
  if (upper === undefined || lower === undefined)
    return { known: 0, min: null, max: null, median: null, deviation: null, byPosition, byState };
  const median = (lower + upper) / 2;
  const deviation = sorted.reduce<number>((total, p) => total + Math.abs(p - median), 0) / known;
  return {
    known,
    min: sorted[0] ?? null,
    max: sorted.at(-1) ?? null,
    median,
    deviation,
    byPosition,
    byState,
  };
}
