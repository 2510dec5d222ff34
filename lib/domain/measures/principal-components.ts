import { type Refusal, refusalOf } from "../agreement";
import type { BlocIssue, Member } from "./cohesion";
import { type Plane, type PlaneRefusal, placeInPlane, planeOf } from "./plane";
import { weightUnit } from "./weighed-share";

export type Components = Plane<PlaneRefusal | Refusal>;

/**
 * Leaders as points by the first two principal components of their positions on the issues on which all of them hold one:
 * the directions in which the positions vary most. Columns are centred and not scaled, since all issues lie on one scale
 * already; a weight counts as so many issues. The value is the share of the variance that the two explain, and distances
 * in the plane are in steps (root mean square over the issues).
 * In scope are the issues with weight; refused as of `agreement` where all hold a position on too few of them, and where
 * the data do not carry a plane; see `placeInPlane`. `loadings` holds, for every issue, the correlation with each axis.
 * Laws: distances in the plane do not depend on the order of leaders or issues, nor on which way scales run.
 * Source: Pearson 1901; Hotelling 1933; by the inner products of the leaders (principal coordinates, Gower 1966).
 */
export function principalComponents(members: readonly Member[], issues: readonly BlocIssue[]): Components {
  const leaders = [...members].sort((a, b) => (a.leader < b.leader ? -1 : a.leader > b.leader ? 1 : 0));
  const scope = [...issues.keys()].filter((at) => (issues[at]?.weight ?? 0) > 0);
  const shared = scope.filter((at) =>
    leaders.every(({ readings }) => (readings[at]?.position ?? null) !== null),
  );
  const coverage = { shared: leaders.length === 0 ? 0 : shared.length, of: scope.length };
  const columns = shared.map((at) => centred(leaders.map(({ readings }) => readings[at]?.position ?? 0)));
  const weights = sharesOf(shared.map((at) => issues[at]?.weight ?? 0));
  const products = leaders.map((_, a) =>
    leaders.map((_, b) =>
      columns.reduce((sum, column, at) => sum + (weights[at] ?? 0) * (column[a] ?? 0) * (column[b] ?? 0), 0),
    ),
  );
  const placed = placeInPlane(
    leaders.map(({ leader }) => leader),
    products,
  );
  return planeOf({
    formula: "principal-components",
    placed,
    reason: refusalOf(coverage) ?? placed.refusal,
    coverage,
    members,
    issues: issues.map(({ slug }) => slug),
  });
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function sharesOf(weights: readonly number[]): number[] {
  const unit = weights.length === 0 ? 1 : weightUnit(Math.max(...weights));
  const all = weights.reduce((sum, weight) => sum + weight / unit, 0);
  return weights.map((weight) => weight / unit / all);
}
