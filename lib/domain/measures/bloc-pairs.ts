import { MIN_COVERAGE, type Refusal, refusalOf } from "../agreement";
import { CITY_BLOCK } from "./city-block";
import type { BlocIssue, Member } from "./cohesion";
import type { Line, Measurement } from "./measurement";
import { agreementRow, codesOf, countedWeights, type PairRow } from "./pair-row";

/**
 * One of the one bloc and one of the other: `issue` is the key of the two, `amount` their agreement.
 * - `counted`: they have a number
 * - `refused`: too little is known of both, see `reason`
 * - `not-applicable`: no issue is left to compare them on
 */
export type PairLine = Line & {
  status: "counted" | "refused" | "not-applicable";
  pair: readonly [string, string];
  reason: Refusal | null;
  /** On how many issues both hold a position, of those in scope. */
  coverage: { shared: number; of: number };
  range: readonly [number, number] | null;
};

/** How the numbers of the pairs lie about their mean: the least, the greatest, and their standard deviation. */
export type PairSpread = { least: number; greatest: number; deviation: number };

export type BlocPairs = Measurement<PairLine, "no-scope" | "nothing-shared" | "too-little-coverage"> & {
  /** Null where no pair has a number. */
  spread: PairSpread | null;
};

/**
 * Mean agreement across members: the mean of the city-block agreements of every two people of whom one belongs to the one
 * bloc and the other to the other, in [0, 1]. Each two count once, also where both belong to both; nobody is compared with
 * themself. In scope are the pairs that share an issue to be compared on; those that `agreement` refuses are left out, and
 * where they are more than half, no mean is given. The deviation is that of all pairs that count, not of a sample.
 * The range lets every pair lie as low, and as high, as its own unknown cells allow. Each by itself: one unknown position
 * is in several pairs and cannot be at both ends at once, so the ends bound the mean and may be out of its reach.
 * @param issues  each member has one reading of each, in this order
 * @throws RangeError for a weight that is negative or not finite
 * Laws: symmetric; the order of members does not matter; for one member each it is their agreement; a bloc with itself is
 * its cohesion where all is known (`cohesion` takes the mean issue by issue, and so needs no number for each pair).
 * Source: a plain mean over the pairs of `agreement`, as `cohesion` and `with-bloc` are over theirs.
 */
export function blocPairs(
  a: readonly Member[],
  b: readonly Member[],
  issues: readonly BlocIssue[],
): BlocPairs {
  const weights = countedWeights(
    issues.map(({ weight }) => weight),
    CITY_BLOCK.weigh,
  );
  const others = b.map(({ readings }) => codesOf(readings));
  const met = new Set<string>();
  const cells = a.flatMap((own) => {
    const row = agreementRow(codesOf(own.readings), others, weights, CITY_BLOCK, { ranges: true });
    return b.flatMap((other, at): PairLine[] => {
      const [first, second] = [own.leader, other.leader].sort();
      const key = `${first}~${second}`;
      if (own.leader === other.leader || met.has(key)) return [];
      met.add(key);
      return [lineOf(key, [own.leader, other.leader], row, at)];
    });
  });
  return meanOf(cells);
}

function lineOf(issue: string, pair: readonly [string, string], row: PairRow, at: number): PairLine {
  const coverage = { shared: row.shared[at] ?? 0, of: row.of[at] ?? 0 };
  const reason = refusalOf(coverage);
  return {
    issue,
    pair,
    positions: [],
    weight: 1,
    status: reason === null ? "counted" : reason === "no-scope" ? "not-applicable" : "refused",
    amount: numberAt(row.value, at),
    reason,
    coverage,
    range: coverage.of === 0 ? null : [numberAt(row.low, at) ?? 0, numberAt(row.high, at) ?? 1],
  };
}

/** Rows hold no number as NaN. */
function numberAt(row: Float64Array | null, at: number): number | null {
  const held = row?.[at] ?? Number.NaN;
  return Number.isNaN(held) ? null : held;
}

function meanOf(cells: PairLine[]): BlocPairs {
  const scope = cells.filter(({ range }) => range !== null);
  const values = scope.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const coverage = { shared: values.length, of: scope.length };
  const sum = total(values);
  const raw = values.length === 0 ? null : sum / values.length;
  const reason = refusal(coverage);
  const end = (at: 0 | 1) => total(scope.map(({ range }) => range?.[at] ?? 0)) / scope.length;
  return {
    formula: "bloc-pairs",
    bounds: CITY_BLOCK.bounds,
    kind: reason ? "insufficient" : "measured",
    value: reason ? null : raw,
    raw,
    reason,
    coverage,
    range: scope.length === 0 ? null : [end(0), end(1)],
    noRange: scope.length === 0 ? "no-scope" : null,
    parts:
      raw === null
        ? []
        : [
            { name: "agreements", value: sum },
            { name: "pairs", value: values.length },
          ],
    cells,
    spread: raw === null ? null : spreadOf(values, raw),
  };
}

function refusal({ shared, of }: BlocPairs["coverage"]): BlocPairs["reason"] {
  if (of === 0) return "no-scope";
  if (shared === 0) return "nothing-shared";
  return shared < of * MIN_COVERAGE ? "too-little-coverage" : null;
}

function spreadOf(values: readonly number[], mean: number): PairSpread {
  const squares = total(values.map((value) => (value - mean) ** 2));
  return {
    least: Math.min(...values),
    greatest: Math.max(...values),
    deviation: Math.sqrt(squares / values.length),
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
