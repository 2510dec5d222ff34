import { refusalOf } from "../agreement";
import { shownPercent } from "../agreement-bands";
import { CITY_BLOCK } from "./city-block";
import { apartAt, UNKNOWN } from "./kernel";
import { type Codes, countedWeights } from "./pair-row";

/** What two leaders share: the sums that their number is made of, and that number. */
export type Sums = { apart: number; weight: number; shared: number; of: number; now: number | null };

/** Weights of issues as sums of agreement count them. */
export function weightsOf(issues: readonly { weight: number }[]): Float64Array {
  return countedWeights(
    issues.map(({ weight }) => weight),
    CITY_BLOCK.weigh,
  );
}

/** The sums of two leaders; the same in either order. */
export function sumsOf(a: Codes, b: Codes, weights: Float64Array): Sums {
  let [apart, weight, shared, of] = [0, 0, 0, 0];
  for (let issue = 0; issue < a.length; issue++) {
    const [own, other, counts] = [a[issue] as number, b[issue] as number, weights[issue] as number];
    if (own > UNKNOWN || other > UNKNOWN || counts === 0) continue;
    of += 1;
    if (own === UNKNOWN || other === UNKNOWN) continue;
    shared += 1;
    weight += counts;
    apart += counts * apartAt(CITY_BLOCK, own, other);
  }
  return { apart, weight, shared, of, now: shownOf(apart, weight, shared, of) };
}

/** The percent shown for these sums; null where there is none. */
function shownOf(apart: number, weight: number, shared: number, of: number): number | null {
  if (refusalOf({ shared, of })) return null;
  return shownPercent(CITY_BLOCK.valueOf(apart / (CITY_BLOCK.extent * weight)));
}

/** What would be shown if the leader held each other thing, or nothing, against this position of the other leader. */
export function* outcomesOf(sums: Sums, own: number, other: number, counts: number): Iterable<number | null> {
  const known = own === UNKNOWN ? 0 : 1;
  const apart = sums.apart - (known ? counts * apartAt(CITY_BLOCK, own, other) : 0);
  const weight = sums.weight - known * counts;
  const shared = sums.shared - known;
  for (let code = 0; code < UNKNOWN; code++)
    if (code !== own)
      yield shownOf(apart + counts * apartAt(CITY_BLOCK, code, other), weight + counts, shared + 1, sums.of);
  if (known) yield shownOf(apart, weight, shared, sums.of);
}

/**
 * Whether any of these outcomes is another than the number shown now. Not all need be gone through: as the two come to lie
 * farther apart the number never rises, so that it stays the same everywhere if it does at both ends, right where the other
 * stands and at the farther end of the scale. The position now held may be at one of them, and changes nothing there.
 */
function movesAtEnds(sums: Sums, own: number, other: number, counts: number): boolean {
  const known = own === UNKNOWN ? 0 : 1;
  const apart = sums.apart - (known ? counts * apartAt(CITY_BLOCK, own, other) : 0);
  const weight = sums.weight - known * counts;
  const shared = sums.shared - known;
  const farthest = Math.max(apartAt(CITY_BLOCK, 0, other), apartAt(CITY_BLOCK, UNKNOWN - 1, other));
  return (
    shownOf(apart, weight + counts, shared + 1, sums.of) !== sums.now ||
    shownOf(apart + counts * farthest, weight + counts, shared + 1, sums.of) !== sums.now ||
    (known === 1 && shownOf(apart, weight, shared, sums.of) !== sums.now)
  );
}

const CODES = UNKNOWN + 1;
/** Not worked out yet, and what comes of it. */
const [OPEN, MOVES, STAYS] = [0, 1, 2];

/**
 * Of how many agreements each cell could move the number that is shown, by every other thing that it could hold, or
 * nothing: at `leader · issues + issue`. Two leaders are added up once, and what an issue could do to their number depends
 * only on what both hold there and on its weight, so it is worked out once for all issues that are alike.
 * Law: the very numbers that `priorityOf` explains one by one (with weights that are not whole up to their rounding).
 */
export function movableCounts(leaders: readonly Codes[], weights: Float64Array): Uint16Array {
  const counts = new Uint16Array(leaders.length * weights.length);
  const distinct = [...new Set(weights)].filter((weight) => weight !== 0);
  const likes: Likes = {
    weights,
    begins: Int32Array.from(weights, (weight) => distinct.indexOf(weight) * CODES * CODES),
    found: new Uint8Array(distinct.length * CODES * CODES),
  };
  for (let first = 0; first < leaders.length; first++)
    for (let second = first + 1; second < leaders.length; second++)
      countPair(leaders, first, second, likes, counts);
  return counts;
}

/** Issues by what they have in common: where those of one weight begin in `found`, which holds what comes of each of them. */
type Likes = { weights: Float64Array; begins: Int32Array; found: Uint8Array };

function countPair(
  leaders: readonly Codes[],
  first: number,
  second: number,
  likes: Likes,
  counts: Uint16Array,
): void {
  const { weights, found } = likes;
  const a = leaders[first] as Codes;
  const b = leaders[second] as Codes;
  const sums = sumsOf(a, b, weights);
  found.fill(OPEN);
  const ofFirst = first * weights.length;
  const ofSecond = second * weights.length;
  for (let issue = 0; issue < weights.length; issue++) {
    const own = a[issue] as number;
    const other = b[issue] as number;
    if (weights[issue] === 0 || own > UNKNOWN || other > UNKNOWN) continue;
    if (other < UNKNOWN && movesOn(sums, own, other, issue, likes) === MOVES) add(counts, ofFirst + issue);
    if (own < UNKNOWN && movesOn(sums, other, own, issue, likes) === MOVES) add(counts, ofSecond + issue);
  }
}

function movesOn(sums: Sums, own: number, other: number, issue: number, likes: Likes): number {
  const { weights, begins, found } = likes;
  const at = (begins[issue] as number) + own * CODES + other;
  if (found[at] === OPEN) found[at] = movesAtEnds(sums, own, other, weights[issue] as number) ? MOVES : STAYS;
  return found[at] as number;
}

function add(counts: Uint16Array, at: number): void {
  counts[at] = (counts[at] as number) + 1;
}
