import type { Reading } from "./cell";
import { CITY_BLOCK } from "./measures/city-block";
import { codeOf, type Kernel, pairAt } from "./measures/kernel";
import type { Line, Measurement, Part } from "./measures/measurement";
import { LEAVE_OUT, type MissingPolicy, type SymmetricPolicy } from "./measures/missing";
import { weighedShare } from "./measures/weighed-share";
import { isOnScale, type Position } from "./scale";

/** The version of the rules below; a release keeps the one it was published under. */
export const METHOD_VERSION = "1";
/** Fewer shared issues than this, and no number is given. */
export const MIN_SHARED = 5;
/** A smaller share of the issues in scope than this, and no number is given. */
export const MIN_COVERAGE = 0.5;

/** What two hold on one issue: leaders on the scale of the record, others on a scale of their own. */
export type IssueReading<P extends number = Position> = {
  issue: string;
  weight: number;
  a: Reading<P>;
  b: Reading<P>;
};

/** `unanswered` is left out by a match only: the reader has no answer there to compare with. */
export type CellStatus = "counted" | "unknown" | "not-applicable" | "weight-0" | "unanswered";

export type AgreementCell<P extends number = Position> = IssueReading<P> &
  Line & {
    status: CellStatus;
    positions: readonly [P | null, P | null];
    /** How far apart, in the measure's steps, where both hold a position: |a − b| by city-block. */
    distance: number | null;
    /** What an unknown cell counts with by the policy for missing values; null where it counts with nothing. */
    imputed: number | null;
    /** What the distance could be, given what is known. */
    minDistance: number;
    maxDistance: number;
    /** A deed of the one is set against a word of the other. */
    deedAgainstWord: boolean;
  };

/** `nothing-varies`: of measures that take chance off; all hold the same position, so chance explains everything. */
export type Refusal =
  | "no-scope"
  | "nothing-shared"
  | "too-few-shared"
  | "too-little-coverage"
  | "nothing-varies";

/** What every line in scope could add up to at the least and at the most, and the most that lines could part two at all. */
export type Ends = { least: number; most: number; extent: number };

export type Agreement<P extends number = Position> = Measurement<AgreementCell<P>, Refusal> & {
  weights: { shared: number; of: number };
  /** What the ends of the range are made of; null where there is none. */
  ends: Ends | null;
  deedsAgainstWords: number;
};

/**
 * Agreement of two leaders by an additive measure, by default city-block: A = 1 − Σ wᵢ·|aᵢ − bᵢ| / (4·Σ wᵢ) over the
 * issues C on which both hold a position (−2 … +2). The scope N is every issue asked for, less those not applicable to
 * either and those of weight 0.
 * The range lets each unknown cell be as near and as far as it could: by city-block one unknown contributes 0 to
 * max(|a + 2|, |a − 2|), two unknown 0 to 4. On another scale its ends and length stand for these. The range stands even where the value is refused.
 * @param rows    one for each issue asked for; `weight` ≥ 0 and finite, only ratios matter
 * @param policy  what an unknown cell counts for in the value; no leader is the measure of another, so only symmetric
 *                ones. Coverage, refusal and range are the same under each.
 * @returns `measured` with value in the measure's bounds, or `insufficient` with the reason (C < 5, C < N/2, nothing
 *          shared, no scope); never NaN, never a stand-in of 0.5
 * @throws RangeError for a position off the scale or a weight that is negative or not finite (a bug upstream)
 * Laws: symmetric; unchanged when every weight doubles or every scale is reversed; an issue added as unknown never moves
 * the value on C; a position taken away widens the range or leaves it; the range is exactly what the unknown cells,
 * however filled, can make of the agreement on N. By city-block 1 for identical positions, and A = (S + 1)/2 for
 * Signorino and Ritter's S.
 * The value on C can lie outside the range (decision 8): by city-block below its lower end, since where leaders are far
 * apart on what is known, an unknown cell opposite a middle position can only bring them nearer.
 * Source: see the measure's own file.
 */
export function agreement<P extends number = Position>(
  rows: readonly IssueReading<P>[],
  kernel: Kernel = CITY_BLOCK,
  policy: SymmetricPolicy = LEAVE_OUT,
): Agreement<P> {
  const cells = rows.map((row) => cellOf(row, kernel, policy));
  return agreementOf(cells, kernel);
}

/** The agreement that these cells add up to. */
export function agreementOf<P extends number>(cells: AgreementCell<P>[], kernel: Kernel): Agreement<P> {
  const scope = cells.filter((c) => c.status === "counted" || c.status === "unknown");
  const shared = scope.filter((c) => c.status === "counted");
  const summed = scope.filter((c) => c.amount !== null);
  // The distance of a shared cell is known, so its least and its greatest are that distance.
  const share = shareOf(summed, kernel, (c) => c.distance ?? c.imputed ?? 0);
  const most = shareOf(scope, kernel, (c) => c.maxDistance);
  const least = shareOf(scope, kernel, (c) => c.minDistance);
  const raw = share === null ? null : kernel.valueOf(share);
  const coverage = { shared: shared.length, of: scope.length };
  const reason = refusalOf(coverage);
  return {
    formula: kernel.id,
    bounds: kernel.bounds,
    kind: reason ? "insufficient" : "measured",
    value: reason ? null : raw,
    raw,
    coverage,
    range: most === null || least === null ? null : [kernel.valueOf(most), kernel.valueOf(least)],
    noRange: most === null ? "no-scope" : null,
    reason,
    weights: { shared: sum(shared, (c) => c.weight), of: sum(scope, (c) => c.weight) },
    ends: most === null ? null : endsOf(scope, kernel),
    deedsAgainstWords: shared.filter((c) => c.deedAgainstWord).length,
    parts: share === null ? [] : partsOf(summed, kernel, share),
    cells,
  };
}

/** Why no number is given where so much of the scope is shared; null where one is. The one rule for every measure. */
export function refusalOf({ shared, of }: Agreement["coverage"]): Refusal | null {
  if (of === 0) return "no-scope";
  if (shared === 0) return "nothing-shared";
  if (shared < MIN_SHARED) return "too-few-shared";
  return shared < of * MIN_COVERAGE ? "too-little-coverage" : null;
}

/** One issue as a line of the sum. See `agreement`. */
export function cellOf<P extends number>(
  row: IssueReading<P>,
  kernel: Kernel,
  policy: MissingPolicy,
): AgreementCell<P> {
  const { issue, a, b, weight } = row;
  if (!Number.isFinite(weight) || weight < 0)
    throw new RangeError(`weight of ${issue} must be 0 or more, is ${weight}`);
  for (const { position } of [a, b])
    if (position !== null && !isOnScale(kernel.scale, position))
      throw new RangeError(`position on ${issue} is off the scale: ${position}`);
  const known = a.position !== null && b.position !== null;
  const at = pairAt(codeOf(a.position, kernel.scale), codeOf(b.position, kernel.scale), kernel.levels);
  const minDistance = kernel.least[at] ?? Number.NaN;
  const distance = known ? minDistance : null;
  const status =
    a.state === "not-applicable" || b.state === "not-applicable"
      ? "not-applicable"
      : weight === 0
        ? "weight-0"
        : known
          ? "counted"
          : "unknown";
  const imputed = status === "unknown" ? policy.distance(a.position, b.position, kernel) : null;
  const counts = status === "counted" ? distance : imputed;
  // Written out, since a spread takes ten times as long and a page makes many thousands of these.
  return {
    issue,
    weight,
    a,
    b,
    positions: [a.position, b.position],
    status,
    distance,
    imputed,
    minDistance,
    maxDistance: kernel.greatest[at] ?? Number.NaN,
    amount: counts === null ? null : kernel.weigh(weight) * counts,
    deedAgainstWord: known && a.lane !== b.lane,
  };
}

function shareOf(
  cells: readonly AnyCell[],
  { extent, weigh }: Kernel,
  distanceOf: (cell: AnyCell) => number,
): number | null {
  return weighedShare(cells, { distanceOf, weightOf, extent, weigh });
}

type AnyCell = AgreementCell<number>;
const weightOf = ({ weight }: AnyCell) => weight;

/** What parts the two, the most that could, and the one as a share of the other. */
function partsOf(summed: readonly AnyCell[], { extent, weigh }: Kernel, share: number): Part[] {
  return [
    { name: "apart", value: sum(summed, (c) => c.amount ?? 0) },
    { name: "extent", value: extent * sum(summed, (c) => weigh(c.weight)) },
    { name: "share", value: share },
  ];
}

function endsOf(scope: readonly AnyCell[], { extent, weigh }: Kernel): Ends {
  return {
    least: sum(scope, (c) => weigh(c.weight) * c.minDistance),
    most: sum(scope, (c) => weigh(c.weight) * c.maxDistance),
    extent: extent * sum(scope, (c) => weigh(c.weight)),
  };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
}
