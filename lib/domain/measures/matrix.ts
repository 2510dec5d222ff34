import { CITY_BLOCK } from "./city-block";
import type { Kernel } from "./kernel";
import {
  type Codes,
  countedWeights,
  emptyRow,
  type PairRow,
  placesOf,
  tablesOf,
  termsOf,
  writePair,
} from "./pair-row";

/** The agreement of every two of n leaders: at `a·n + b`, the same at `b·n + a`. A leader's own place is left empty. */
export type AgreementMatrix = PairRow & { size: number };

/**
 * The agreement of every two leaders by an additive measure, without the lines of each sum; `agreement` of one pair gives
 * these, and the same numbers.
 * @param leaders  what each holds on the issues, all in one order; `codesOf` makes it of readings
 * @param weights  one for each issue, ≥ 0 and finite
 * @throws RangeError for a weight that is negative or not finite
 */
export function agreementMatrix(
  leaders: readonly Codes[],
  weights: readonly number[],
  { kernel = CITY_BLOCK, ranges = false }: { kernel?: Kernel; ranges?: boolean } = {},
): AgreementMatrix {
  const size = leaders.length;
  const matrix = { size, ...emptyRow(size * size, ranges) };
  const counted = countedWeights(weights, kernel.weigh);
  const terms = termsOf(kernel);
  const places = leaders.map((codes) => placesOf(codes, terms.width));
  leaders.forEach((codes, a) => {
    const tables = tablesOf(codes, counted, terms, ranges);
    for (let b = a + 1; b < size; b++) {
      writePair(tables, places[b] as Int32Array, kernel, matrix, a * size + b);
      mirror(matrix, a * size + b, b * size + a);
    }
  });
  return matrix;
}

function mirror(row: PairRow, from: number, to: number): void {
  row.value[to] = row.value[from] as number;
  row.raw[to] = row.raw[from] as number;
  row.shared[to] = row.shared[from] as number;
  row.of[to] = row.of[from] as number;
  if (row.low && row.high) {
    row.low[to] = row.low[from] as number;
    row.high[to] = row.high[from] as number;
  }
}

/** One number of a matrix; null where there is none. */
export function matrixValue({ value, size }: AgreementMatrix, a: number, b: number): number | null {
  const held = value[a * size + b] ?? Number.NaN;
  return Number.isNaN(held) ? null : held;
}
