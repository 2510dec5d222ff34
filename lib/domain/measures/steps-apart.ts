import { type Refusal, refusalOf } from "../agreement";
import { SCALE_RANGE } from "../scale";
import type { Formula, Line, Measurement, NoRange } from "./measurement";
import { weighedShare } from "./weighed-share";

/** A line of a bloc's measure: how far apart in steps, where it is known. */
export type StepsLine = Line & { distance: number | null };

/** The share of the scale that lies between two sides over some lines: Σ w·d / (4·Σ w); null where nothing has weight. */
export function shareApart<L extends Line>(
  lines: readonly L[],
  distanceOf: (line: L) => number,
): number | null {
  return weighedShare(lines, {
    distanceOf,
    weightOf: ({ weight }) => weight,
    extent: SCALE_RANGE,
    weigh: (weight) => weight,
  });
}

/**
 * The measurement that the measures of blocs have in common: 1 − Σ w·d / (4·Σ w) over the lines that count, in [0, 1], with
 * coverage and refusal as of `agreement`. Each says by itself what is in scope, and what the unknown leaves open.
 */
export function nearnessBySteps<L extends StepsLine>(
  formula: Formula,
  cells: readonly L[],
  scope: readonly L[],
  open: { range: [number, number] | null; noRange: NoRange | null },
): Measurement<L, Refusal> {
  const counted = cells.filter(({ status }) => status === "counted");
  const share = shareApart(counted, ({ distance }) => distance ?? 0);
  const raw = share === null ? null : 1 - share;
  const coverage = { shared: counted.length, of: scope.length };
  const reason = refusalOf(coverage);
  const sum = (of: (line: L) => number) => counted.reduce((total, line) => total + of(line), 0);
  return {
    formula,
    bounds: [0, 1],
    kind: reason ? "insufficient" : "measured",
    value: reason ? null : raw,
    raw,
    reason,
    coverage,
    ...open,
    parts:
      share === null
        ? []
        : [
            { name: "apart", value: sum(({ amount }) => amount ?? 0) },
            { name: "extent", value: SCALE_RANGE * sum(({ weight }) => weight) },
            { name: "share", value: share },
          ],
    cells,
  };
}

/** A line whose unknown positions could lie nearer or farther. */
type OpenLine = StepsLine & { minDistance: number; maxDistance: number };

/** The same where each unknown position could be anywhere: in scope is what counts or is unknown, and the range lets it. */
export function nearnessWithRange<L extends OpenLine>(
  formula: Formula,
  cells: readonly L[],
): Measurement<L, Refusal> {
  const scope = cells.filter(({ status }) => status === "counted" || status === "unknown");
  const least = shareApart(scope, ({ minDistance }) => minDistance);
  const most = shareApart(scope, ({ maxDistance }) => maxDistance);
  return nearnessBySteps(formula, cells, scope, {
    range: least === null || most === null ? null : [1 - most, 1 - least],
    noRange: least === null ? "no-scope" : null,
  });
}
