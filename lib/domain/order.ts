import type { Agreement } from "./agreement";
import { type Position, SCALE_MAX, SCALE_MIN } from "./scale";

/**
 * Nearest first: measured agreements by value, then the refused by the share of the scope that is known, then by how
 * many issues that is. Ties go by `key`, in code units, so that the order is the same everywhere.
 */
export function orderByDistance<T extends { key: string; agreement: Agreement }>(items: readonly T[]): T[] {
  return [...items].sort(
    (x, y) =>
      rank(y.agreement) - rank(x.agreement) ||
      y.agreement.coverage.shared - x.agreement.coverage.shared ||
      (x.key < y.key ? -1 : x.key > y.key ? 1 : 0),
  );
}

/** 2 … 4 if measured, since some measures go down to −1; 0 … 1 if refused. */
function rank({ value, coverage }: Agreement): number {
  if (value !== null) return 3 + value;
  return coverage.of > 0 ? coverage.shared / coverage.of : 0;
}

/** From this many steps between the two farthest known positions on, leaders differ on an issue. */
export const DIFFERENCE_FROM = 2;

export type IssueContrast = "agreement" | "difference" | "unknown";

/**
 * Whether leaders agree on one issue: `agreement` when the two farthest known positions are at most one step apart,
 * `difference` from two steps on, `unknown` when fewer than two positions are known.
 */
export function contrastOf(positions: readonly (Position | null)[]): IssueContrast {
  let known = 0;
  let lowest: number = SCALE_MAX;
  let highest: number = SCALE_MIN;
  for (const position of positions) {
    if (position === null) continue;
    known += 1;
    lowest = Math.min(lowest, position);
    highest = Math.max(highest, position);
  }
  if (known < 2) return "unknown";
  return highest - lowest >= DIFFERENCE_FROM ? "difference" : "agreement";
}

/**
 * The issues of a comparison with the rarer of agreement and difference first, since that is what stands out; the
 * unknown last; within a kind in the order given. As many of each: difference first.
 */
export function rarerFirst<T extends { positions: readonly (Position | null)[] }>(
  issues: readonly T[],
): (T & { contrast: IssueContrast })[] {
  const classified = issues.map((issue) => ({ ...issue, contrast: contrastOf(issue.positions) }));
  const of = (contrast: IssueContrast) => classified.filter((issue) => issue.contrast === contrast);
  const agreements = of("agreement");
  const differences = of("difference");
  const known =
    agreements.length < differences.length
      ? [...agreements, ...differences]
      : [...differences, ...agreements];
  return [...known, ...of("unknown")];
}
