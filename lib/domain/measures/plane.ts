import type { Member } from "./cohesion";
import { eigenOf } from "./eigen";
import { type Loading, loadingsOf } from "./loadings";
import type { Formula, Line, Measurement, Part } from "./measurement";

/** Any three points lie in a plane, so fewer than four say nothing of whether two dimensions fit. */
export const MIN_POINTS = 4;

/**
 * Why leaders are not drawn as points.
 * - `too-few-leaders`: fewer than four
 * - `nothing-varies`: all stand at one place
 * - `one-dimension`: a second direction is no longer than chance makes one; the leaders stand in a row
 * - `no-plane`: two directions leave more than chance would; the leaders differ in too many ways
 */
export type PlaneRefusal = "too-few-leaders" | "nothing-varies" | "one-dimension" | "no-plane";

/** One leader: `issue` is their key, `positions` their point, null where refused, `amount` what of `explained` is theirs. */
export type PointLine = Line & { status: "counted" | "unmeasured" };

export type Point = { leader: string; x: number; y: number };

/** Leaders as points. The value is the share of what sets them apart that the plane shows, in [0, 1]. */
export type Plane<Reason extends string> = Measurement<PointLine, Reason> & {
  /** None where refused. */
  points: readonly Point[];
  /**
   * Places along the first direction (y is 0) where the data carry that one and no second: of `one-dimension` alone. What
   * it shows of the whole is the part `first`.
   */
  row: readonly Point[];
  loadings: readonly Loading[];
};

export type Placed = {
  points: Point[];
  /** Length of all directions, and the share in it of each of the two longest. */
  all: number;
  first: number;
  second: number;
  refusal: PlaneRefusal | null;
};

/**
 * The two directions in which points whose inner products these are reach farthest, and whether the data carry them.
 * They do where the second is longer than the second longest piece, and both together than the two longest pieces, that
 * a stick broken at random into as many pieces as there can be directions would have on average: b_k = (1/p) Σ_{i=k..p}
 * 1/i with p = n − 1. Negative eigenvalues, which distances that are not Euclid's leave, count among what is not shown.
 * Source: the broken-stick rule of Frontier 1976, found reliable by Jackson 1993; here asked of both directions at once,
 * since four leaders at the corners of a square have two directions that neither exceed the longest piece.
 * @param leaders  keys, in the order of the rows; the picture does not depend on that order but for directions of one length
 */
export function placeInPlane(leaders: readonly string[], products: readonly (readonly number[])[]): Placed {
  const { values, vectors } = eigenOf(products);
  const all = values.reduce((sum, value) => sum + Math.abs(value), 0);
  const lengths = [0, 1].map((at) => Math.max(0, values[at] ?? 0));
  const [first = 0, second = 0] = lengths.map((length) => (all === 0 ? 0 : length / all));
  const points = leaders.map((leader, at) => {
    const [x = 0, y = 0] = lengths.map((length, axis) => Math.sqrt(length) * (vectors[axis]?.[at] ?? 0));
    return { leader, x, y };
  });
  const refusal = refusalOf(leaders.length, { all, first, second });
  return { points, all, first, second, refusal };
}

/** Below this all is one place, but for rounding. */
const NOTHING = 1e-12;

function refusalOf(
  count: number,
  { all, first, second }: { all: number; first: number; second: number },
): PlaneRefusal | null {
  if (count < MIN_POINTS) return "too-few-leaders";
  if (all < NOTHING) return "nothing-varies";
  const [longest, next] = brokenStick(count - 1);
  if (second <= next) return first > longest ? "one-dimension" : "no-plane";
  return first + second > longest + next ? null : "no-plane";
}

/** Mean lengths of the longest and the second longest of p pieces of a stick of length 1. */
export function brokenStick(pieces: number): [number, number] {
  let harmonic = 0;
  for (let i = 1; i <= pieces; i++) harmonic += 1 / i;
  return [harmonic / pieces, (harmonic - 1) / pieces];
}

type Drawing<Reason extends string> = {
  formula: Formula;
  placed: Placed;
  /** Why no plane is given: of `placed` itself, or of what came before. */
  reason: Reason | null;
  coverage: { shared: number; of: number };
  members: readonly Member[];
  issues: readonly string[];
  /** What the way of placing adds to the parts. */
  more?: readonly Part[];
};

/** The points with what they explain, every leader as a line, and the loadings; without points where refused. */
export function planeOf<Reason extends string>(drawing: Drawing<Reason>): Plane<Reason> {
  const { formula, placed, reason, coverage, members, issues, more = [] } = drawing;
  const { points, all, first, second } = placed;
  const raw = points.length < MIN_POINTS || all < NOTHING ? null : first + second;
  const shown = reason ? [] : points;
  const row = reason === "one-dimension" ? points.map(({ leader, x }) => ({ leader, x, y: 0 })) : [];
  const parts = [
    { name: "explained", value: (first + second) * all },
    { name: "total", value: all },
    { name: "first", value: first },
    { name: "second", value: second },
    ...more,
  ];
  return {
    formula,
    bounds: [0, 1],
    kind: reason ? "insufficient" : "measured",
    value: reason ? null : raw,
    raw,
    reason,
    coverage,
    range: null,
    noRange: "placed-together",
    parts: raw === null ? [] : parts,
    cells: members.map(({ leader }) => lineOf(leader, points, shown)),
    points: shown,
    row,
    loadings: loadingsOf(reason ? row : shown, members, issues),
  };
}

function lineOf(leader: string, placed: readonly Point[], shown: readonly Point[]): PointLine {
  const point = shown.find((each) => each.leader === leader);
  return {
    issue: leader,
    positions: point ? [point.x, point.y] : [null, null],
    weight: 1,
    status: placed.some((each) => each.leader === leader) ? "counted" : "unmeasured",
    amount: point ? point.x ** 2 + point.y ** 2 : null,
  };
}
