import type { Reading } from "./cell";
import { cityBlockOf } from "./city-block";
import { isPosition, SCALE_MAX, SCALE_MIN, SCALE_RANGE } from "./scale";

/** The version of the rules below; a release keeps the one it was published under. */
export const METHOD_VERSION = "1";
/** Fewer shared issues than this, and no number is given. */
export const MIN_SHARED = 5;
/** A smaller share of the issues in scope than this, and no number is given. */
export const MIN_COVERAGE = 0.5;

export type IssueReading = { issue: string; weight: number; a: Reading; b: Reading };

export type AgreementCell = IssueReading & {
  status: "counted" | "unknown" | "not-applicable" | "weight-0";
  /** |a − b| where both hold a position. */
  distance: number | null;
  /** What the distance could be, given what is known. */
  minDistance: number;
  maxDistance: number;
  /** A deed of the one is set against a word of the other. */
  deedAgainstWord: boolean;
};

export type Refusal = "no-scope" | "nothing-shared" | "too-few-shared" | "too-little-coverage";

export type Agreement = {
  kind: "measured" | "insufficient";
  /** In [0, 1]; null where too little is known. */
  value: number | null;
  /** The value on the shared issues even where it is refused; for the explanation only. */
  raw: number | null;
  coverage: { shared: number; of: number };
  /** Lowest and highest value that the unknown cells leave open; null without any issue in scope. */
  range: [number, number] | null;
  reason: Refusal | null;
  weights: { shared: number; of: number };
  deedsAgainstWords: number;
  cells: AgreementCell[];
};

/**
 * City-block agreement of two leaders: A = 1 − Σ wᵢ·|aᵢ − bᵢ| / (4·Σ wᵢ) over the issues C on which both hold a
 * position (−2 … +2). The scope N is every issue asked for, less those not applicable to either and those of weight 0.
 * The range lets each unknown cell be as near and as far as it could: one unknown contributes 0 to
 * max(|a + 2|, |a − 2|), two unknown 0 to 4. The range stands even where the value is refused.
 * @param rows    one for each issue asked for; `weight` ≥ 0 and finite, only ratios matter
 * @returns `measured` with value in [0, 1], or `insufficient` with the reason (C < 5, C < N/2, nothing shared, no scope);
 *          never NaN, never a stand-in of 0.5
 * @throws RangeError for a position off the scale or a weight that is negative or not finite (a bug upstream)
 * Laws: symmetric; 1 for identical positions; unchanged when every weight doubles or every scale is reversed; an issue
 * added as unknown never moves the value on C; a position taken away widens the range or leaves it; the range is exactly
 * what the unknown cells, however filled, can make of the agreement on N; A = (S + 1)/2 for Signorino and Ritter's S.
 * The value on C is at most the range's upper end but can lie below its lower end: where leaders are far apart on what
 * is known, an unknown cell opposite a middle position can only bring them nearer.
 * Source: Signorino & Ritter 1999 (S); the same as Manhattan matching without imputation.
 */
export function agreement(rows: readonly IssueReading[]): Agreement {
  const cells = rows.map(toCell);
  const scope = cells.filter((c) => c.status === "counted" || c.status === "unknown");
  const shared = scope.filter((c) => c.status === "counted");
  const weights = { shared: sum(shared, (c) => c.weight), of: sum(scope, (c) => c.weight) };
  // The distance of a shared cell is known, so its least and its greatest are that distance.
  const raw = agreementAt(shared, (c) => c.minDistance);
  const lowest = agreementAt(scope, (c) => c.maxDistance);
  const highest = agreementAt(scope, (c) => c.minDistance);
  const range: [number, number] | null = lowest === null || highest === null ? null : [lowest, highest];
  const coverage = { shared: shared.length, of: scope.length };
  const reason = refusal(coverage);
  return {
    kind: reason ? "insufficient" : "measured",
    value: reason ? null : raw,
    raw,
    coverage,
    range,
    reason,
    weights,
    deedsAgainstWords: shared.filter((c) => c.deedAgainstWord).length,
    cells,
  };
}

function agreementAt(cells: readonly AgreementCell[], distanceOf: (cell: AgreementCell) => number) {
  return cityBlockOf(
    cells.map((cell) => ({ distance: distanceOf(cell), weight: cell.weight })),
    SCALE_RANGE,
  );
}

function refusal({ shared, of }: { shared: number; of: number }): Refusal | null {
  if (of === 0) return "no-scope";
  if (shared === 0) return "nothing-shared";
  if (shared < MIN_SHARED) return "too-few-shared";
  return shared < of * MIN_COVERAGE ? "too-little-coverage" : null;
}

function toCell(row: IssueReading): AgreementCell {
  const { issue, a, b, weight } = row;
  if (!Number.isFinite(weight) || weight < 0)
    throw new RangeError(`weight of ${issue} must be 0 or more, is ${weight}`);
  for (const { position } of [a, b])
    if (position !== null && !isPosition(position))
      throw new RangeError(`position on ${issue} is off the scale: ${position}`);
  const known = a.position !== null && b.position !== null;
  const distance = a.position !== null && b.position !== null ? Math.abs(a.position - b.position) : null;
  // Written out, since a spread takes ten times as long and a page makes many thousands of these.
  return {
    issue,
    weight,
    a,
    b,
    distance,
    minDistance: distance ?? 0,
    maxDistance: distance ?? farthest(a.position ?? b.position),
    deedAgainstWord: known && a.lane !== b.lane,
    status:
      a.state === "not-applicable" || b.state === "not-applicable"
        ? "not-applicable"
        : weight === 0
          ? "weight-0"
          : known
            ? "counted"
            : "unknown",
  };
}

/** The farthest another position can lie from this one, or from an unknown one. */
function farthest(position: number | null): number {
  return position === null ? SCALE_RANGE : Math.max(position - SCALE_MIN, SCALE_MAX - position);
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
}
