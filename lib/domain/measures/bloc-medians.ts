import type { Refusal } from "../agreement";
import { SCALE_RANGE } from "../scale";
import { type Spread, spread } from "../spread";
import type { BlocIssue, Member } from "./cohesion";
import type { Line, Measurement } from "./measurement";
import { nearnessBySteps } from "./steps-apart";

/** Of fewer members who hold a position the middle one is a person, not a bloc. */
export const MIN_HOLDERS = 2;
/**
 * Members who lie, on average, this many steps or more from their median are of no one mind, and it stands for nobody: half
 * of what is possible, and as much as one at −1 and one at +1.
 */
export const SPLIT_FROM = SCALE_RANGE / 4;

/**
 * One issue for two blocs: `positions` are their medians, `spreads` how each lies; `amount` is weight × distance of the
 * medians.
 * - `counted`: both medians stand for their blocs
 * - `too-few-holders`, `split`: that of one or both does not; in scope, but left out of the number
 * - `not-applicable`: to all members of a bloc
 */
export type MediansLine = Line & {
  status: "counted" | "too-few-holders" | "split" | "not-applicable" | "weight-0";
  positions: readonly [number | null, number | null];
  spreads: readonly [Spread, Spread];
  /** Which of the two have too few holders, or are split. */
  unfit: readonly [boolean, boolean];
  /** How far the medians lie apart, in steps; null without both. */
  distance: number | null;
};

export type BlocMedians = Measurement<MediansLine, Refusal>;

/**
 * Agreement of two blocs by their medians: 1 − Σ w·|mₐ − m_b| / (4·Σ w) over the issues on which both medians stand for
 * their blocs: at least two members hold a position, and these lie, on average, less than a step from the median. A bloc
 * with half at either end has its median in the middle, where nobody stands; to set that against another bloc would be to
 * compare nobody. Coverage and refusal as of `agreement`. There is no range: what an unknown position does to a median
 * depends on all the others.
 * Laws: symmetric; 1 for a bloc and itself; for blocs of one mind each it is the agreement of any member of the one with any
 * of the other, on what is counted.
 * Source: city-block distance of `agreement`, on the medians of `spread`.
 */
export function blocMedians(
  a: readonly Member[],
  b: readonly Member[],
  issues: readonly BlocIssue[],
): BlocMedians {
  const cells = issues.map((issue, at) => lineOf(issue, at, a, b));
  const scope = cells.filter(({ status }) => status !== "not-applicable" && status !== "weight-0");
  return nearnessBySteps("bloc-medians", cells, scope, {
    range: null,
    noRange: scope.length === 0 ? "no-scope" : "of-medians",
  });
}

function lineOf(
  { slug, weight }: BlocIssue,
  at: number,
  a: readonly Member[],
  b: readonly Member[],
): MediansLine {
  if (!Number.isFinite(weight) || weight < 0)
    throw new RangeError(`weight of ${slug} must be 0 or more, is ${weight}`);
  const [left, right] = [spreadAt(a, at, slug), spreadAt(b, at, slug)];
  const status = statusOf(left, right, a.length, b.length, weight);
  const unfit = (one: Spread) => (status === "too-few-holders" ? hasTooFew(one) : isSplit(one));
  const distance =
    left.median === null || right.median === null ? null : Math.abs(left.median - right.median);
  return {
    issue: slug,
    positions: [left.median, right.median],
    weight,
    status,
    amount: status === "counted" && distance !== null ? weight * distance : null,
    spreads: [left, right],
    unfit: [unfit(left), unfit(right)],
    distance,
  };
}

function spreadAt(members: readonly Member[], at: number, slug: string): Spread {
  const readings = members.flatMap((member) => member.readings[at] ?? []);
  if (readings.length < members.length) throw new RangeError(`no reading of ${slug}: each member needs one`);
  return spread(readings);
}

function statusOf(
  left: Spread,
  right: Spread,
  leftSize: number,
  rightSize: number,
  weight: number,
): MediansLine["status"] {
  const isNobodys = ({ byState }: Spread, size: number) => byState["not-applicable"] === size;
  if (isNobodys(left, leftSize) || isNobodys(right, rightSize)) return "not-applicable";
  if (weight === 0) return "weight-0";
  if (hasTooFew(left) || hasTooFew(right)) return "too-few-holders";
  return isSplit(left) || isSplit(right) ? "split" : "counted";
}

/** Whether a median stands for its bloc: enough hold a position, and they are not split. */
export function medianStands(lies: Spread): boolean {
  return !hasTooFew(lies) && !isSplit(lies);
}

const hasTooFew = ({ known }: Spread) => known < MIN_HOLDERS;
const isSplit = ({ deviation }: Spread) => deviation !== null && deviation >= SPLIT_FROM;
