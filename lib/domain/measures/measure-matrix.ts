import { type Refusal, refusalOf } from "../agreement";
import { type AgreementMatrix, agreementMatrix, matrixValue } from "./matrix";
import { type Codes, emptyRow } from "./pair-row";
import type { PairMeasure } from "./registry";

/**
 * The numbers of every two leaders by any measure, with the range where the measure has one: what `measure.measure` gives
 * for each pair, without the lines of its sum.
 * @param leaders  what each holds on the issues, all in one order; `codesOf` makes it of readings
 * @param weights  one for each issue, ≥ 0 and finite
 * @throws RangeError for a weight that is negative or not finite
 */
export function measureMatrix(
  measure: PairMeasure,
  leaders: readonly Codes[],
  weights: readonly number[],
): AgreementMatrix {
  if (measure.kernel) return agreementMatrix(leaders, weights, { kernel: measure.kernel, ranges: true });
  const size = leaders.length;
  const matrix: AgreementMatrix = { size, ...emptyRow(size * size, false) };
  leaders.forEach((own, a) => {
    const row = measure.row(own, leaders.slice(a + 1), weights);
    for (const part of ["value", "raw", "shared", "of"] as const)
      row[part].forEach((held, at) => {
        const b = a + 1 + at;
        matrix[part][a * size + b] = matrix[part][b * size + a] = held;
      });
  });
  return matrix;
}

/** One pair of a matrix, as its measure gives it. */
export type MatrixPair = {
  value: number | null;
  /** Why there is no value; null where there is one. */
  reason: Refusal | null;
  coverage: { shared: number; of: number };
  range: [number, number] | null;
};

/** What a matrix says of two leaders, by their places in it. */
export function matrixPair(matrix: AgreementMatrix, a: number, b: number): MatrixPair {
  const at = a * matrix.size + b;
  const value = matrixValue(matrix, a, b);
  const coverage = { shared: matrix.shared[at] ?? 0, of: matrix.of[at] ?? 0 };
  const [low, high] = [matrix.low?.[at] ?? Number.NaN, matrix.high?.[at] ?? Number.NaN];
  return {
    value,
    // Enough is shared and still there is no number: chance explains everything, since nothing varies.
    reason: value === null ? (refusalOf(coverage) ?? "nothing-varies") : null,
    coverage,
    range: Number.isNaN(low) || Number.isNaN(high) ? null : [low, high],
  };
}
