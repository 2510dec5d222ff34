import { distanceOf, type Scaling } from "./classical-scaling";
import type { Member } from "./cohesion";
import type { AgreementMatrix } from "./matrix";

/** Two leaders of a plane: how far apart they are, and how far apart they are drawn, both in the unit of the measure. */
export type Distortion = { a: string; b: string; distance: number; drawn: number };

/**
 * Every two leaders of a scaling with their distance and that in the plane, the most distorted first: what the plane says
 * wrongly of single pairs, where stress is about all of them together.
 * @param leaders  in the order of the matrix
 * Law: Kruskal's stress is √(Σ (distance − drawn)² / Σ distance²) over these.
 */
export function distortions(
  { points }: Pick<Scaling, "points">,
  matrix: AgreementMatrix,
  leaders: readonly Member[],
): Distortion[] {
  const place = new Map(leaders.map(({ leader }, at) => [leader, at]));
  return points
    .flatMap((p, at) =>
      points.slice(at + 1).map((q) => ({
        a: p.leader,
        b: q.leader,
        distance: distanceOf(matrix, place.get(p.leader) ?? -1, place.get(q.leader) ?? -1),
        drawn: Math.hypot(p.x - q.x, p.y - q.y),
      })),
    )
    .sort((x, y) => Math.abs(y.distance - y.drawn) - Math.abs(x.distance - x.drawn));
}
