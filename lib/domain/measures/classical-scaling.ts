import type { Member } from "./cohesion";
import { type AgreementMatrix, matrixValue } from "./matrix";
import { type Part, partOf } from "./measurement";
import { type Placed, type Plane, type PlaneRefusal, placeInPlane, planeOf } from "./plane";

export type Scaling = Plane<PlaneRefusal>;

/**
 * Leaders as points whose distances are near 1 − agreement: classical scaling (Torgerson 1952, Gower 1966). The squared
 * distances are centred by rows and columns, B = −½·J·D²·J, and the two longest directions of B are the axes. The value is
 * the share of them in all directions, |λ₁| + |λ₂| over Σ |λ| (Mardia 1978). Its parts hold Kruskal's stress too,
 * √(Σ (δ − d)² / Σ δ²) over the pairs: 0 where all distances are kept, and by Kruskal 1964 .05 good, .1 fair, .2 poor.
 * A leader whose agreement with another is refused cannot be placed: whoever has most such pairs is left out, one by one,
 * and is `unmeasured`. Refused as a plane where the data do not carry one; see `placeInPlane`.
 * Axes have no meaning of their own: `loadings` says which issues run along them.
 * Places and distances are in the unit of the measure: two who are 0.2 apart have a value 0.2 below the highest.
 * @param matrix  agreements by a measure whose highest value is 1, as it is for all of the registry
 * @param leaders in the order of the matrix, with their readings in the order of the issues
 * Laws: distances in the plane do not depend on the order of leaders; points that lie in a plane are found again.
 */
export function classicalScaling(
  matrix: AgreementMatrix,
  leaders: readonly Member[],
  issues: readonly string[],
): Scaling {
  const placeable = measuredAmong(matrix, leaders);
  const distances = placeable.map((a) => placeable.map((b) => distanceOf(matrix, a, b)));
  const placed = placeInPlane(
    placeable.map((at) => leaders[at]?.leader ?? ""),
    centred(distances),
  );
  return planeOf({
    formula: "classical-scaling",
    placed,
    reason: placed.refusal,
    coverage: { shared: placeable.length, of: leaders.length },
    members: leaders,
    issues,
    more: stressOf(placed, distances),
  });
}

/** Kruskal's stress of a scaling, or null where there is none. */
export function stressIn(scaling: Scaling): number | null {
  return partOf(scaling, "stress");
}

/** Places in the matrix of leaders who all have a number with each other, in the order of their keys. */
function measuredAmong(matrix: AgreementMatrix, leaders: readonly Member[]): number[] {
  const left = [...leaders.keys()].sort((a, b) =>
    compare(leaders[a]?.leader ?? "", leaders[b]?.leader ?? ""),
  );
  for (;;) {
    const missing = left.map((a) => left.filter((b) => a !== b && matrixValue(matrix, a, b) === null).length);
    const most = Math.max(0, ...missing);
    if (most === 0) return left;
    left.splice(missing.lastIndexOf(most), 1);
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** 1 − agreement, in the unit of the measure; what the plane is to keep. NaN where the pair is refused. */
export function distanceOf(matrix: AgreementMatrix, a: number, b: number): number {
  return a === b ? 0 : 1 - (matrixValue(matrix, a, b) ?? Number.NaN);
}

/** −½·J·D²·J with J = I − 1/n. */
function centred(distances: readonly (readonly number[])[]): number[][] {
  const n = distances.length;
  const squares = distances.map((row) => row.map((distance) => distance ** 2));
  const means = squares.map((row) => row.reduce((sum, square) => sum + square, 0) / n);
  const mean = means.reduce((sum, value) => sum + value, 0) / n;
  return squares.map((row, a) =>
    row.map((square, b) => -0.5 * (square - (means[a] ?? 0) - (means[b] ?? 0) + mean)),
  );
}

/** Kruskal's stress, and what it is the root of: the squares of what distances are off by, over those of the distances. */
function stressOf({ points }: Placed, distances: readonly (readonly number[])[]): Part[] {
  let [error, extent] = [0, 0];
  points.forEach((p, a) => {
    points.slice(0, a).forEach((q, b) => {
      const given = distances[a]?.[b] ?? 0;
      error += (given - Math.hypot(p.x - q.x, p.y - q.y)) ** 2;
      extent += given ** 2;
    });
  });
  return [
    { name: "off", value: error },
    { name: "distances", value: extent },
    { name: "stress", value: Math.sqrt(error / extent) },
  ];
}
