import type { CellStatus, Refusal } from "../agreement";
import type { Reading } from "../cell";
import { POSITIONS, SCALE_MIN, SCALE_RANGE } from "../scale";
import { type Spread, spread } from "../spread";
import type { Line, Measurement } from "./measurement";
import { nearnessWithRange } from "./steps-apart";

/** A member of a bloc and what they hold, in the order of the issues. */
export type Member = { leader: string; readings: readonly Reading[] };
export type BlocIssue = { slug: string; weight: number };

/** One issue as a bloc stands on it. `positions` are the members'; `amount` is weight × mean distance of two members. */
export type CohesionLine = Line & {
  status: Exclude<CellStatus, "unanswered">;
  /** Median, deviation and counts of the positions held. */
  spread: Spread;
  /** Mean distance of two members who hold a position, in steps; null with fewer than two. */
  distance: number | null;
  /** The same of all to whom the issue applies, with the unknown as near and as far as they can be. */
  minDistance: number;
  maxDistance: number;
  /** |for − against| / (for + against), of those who take a side; null where nobody does. */
  rice: number | null;
};

export type Cohesion = Measurement<CohesionLine, Refusal>;

/**
 * How much the members of a bloc hold together: the mean city-block agreement of two members, 1 − Σ w·d̄ / (4·Σ w), in
 * [0, 1], with d̄ the mean of |a − b| over the pairs of members who hold a position on the issue. 1 where all are the same;
 * where half stand at each end, near ½ (the more members, the nearer), which is as low as it gets in a large bloc.
 * An issue is in scope if it applies to two members, and counts if two hold a position. The range lets every unknown
 * position be where the members come out nearest, or farthest. Coverage and refusal as of `agreement`.
 * Each line holds the Rice index of its issue too.
 * Laws: for two members it is their city-block agreement, value, range and all; the order of members does not matter.
 * Source: mean pairwise agreement on the distances of `agreement`; Rice 1925 for the index of cohesion.
 */
export function cohesion(members: readonly Member[], issues: readonly BlocIssue[]): Cohesion {
  const cells = issues.map((issue, at) =>
    lineOf(
      issue,
      members.map(({ readings }) => readings[at]),
    ),
  );
  return nearnessWithRange("cohesion", cells);
}

function lineOf({ slug, weight }: BlocIssue, held: (Reading | undefined)[]): CohesionLine {
  if (!Number.isFinite(weight) || weight < 0)
    throw new RangeError(`weight of ${slug} must be 0 or more, is ${weight}`);
  const readings = held.filter((reading) => reading !== undefined);
  if (readings.length < held.length) throw new RangeError(`no reading of ${slug}: each member needs one`);
  const applicable = readings.filter(({ state }) => state !== "not-applicable").length;
  const onIssue = spread(readings);
  const { known, byPosition } = onIssue;
  const status =
    applicable < 2 ? "not-applicable" : weight === 0 ? "weight-0" : known < 2 ? "unknown" : "counted";
  const distance = known < 2 ? null : pairSum(byPosition, []) / pairsOf(known);
  const [sideFor, sideAgainst] = [byPosition[1] + byPosition[2], byPosition[-1] + byPosition[-2]];
  return {
    issue: slug,
    positions: readings.map(({ position }) => position),
    weight,
    status,
    amount: status === "counted" && distance !== null ? weight * distance : null,
    spread: onIssue,
    distance,
    ...openDistances(byPosition, applicable - known, applicable),
    rice: sideFor + sideAgainst === 0 ? null : Math.abs(sideFor - sideAgainst) / (sideFor + sideAgainst),
  };
}

const pairsOf = (members: number) => (members * (members - 1)) / 2;

/** Σ |a − b| over all pairs, of the positions held and of `filled` more: at each step, those below times those above. */
function pairSum(
  byPosition: Spread["byPosition"],
  filled: readonly { position: number; many: number }[],
): number {
  let sum = 0;
  for (const step of POSITIONS.slice(1)) {
    let [below, above] = [0, 0];
    for (const position of POSITIONS) {
      if (position < step) below += byPosition[position];
      else above += byPosition[position];
    }
    for (const { position, many } of filled) {
      if (position < step) below += many;
      else above += many;
    }
    sum += below * above;
  }
  return sum;
}

/**
 * The sum is convex in each position, so the unknown are farthest at the ends of the scale, in some number at each; and
 * nearest all at one place, where the known have their median.
 */
function openDistances(byPosition: Spread["byPosition"], open: number, applicable: number) {
  if (applicable < 2) return { minDistance: 0, maxDistance: 0 };
  const nearest = POSITIONS.map((position) => pairSum(byPosition, [{ position, many: open }]));
  const farthest = Array.from({ length: open + 1 }, (_, low) =>
    pairSum(byPosition, [
      { position: SCALE_MIN, many: low },
      { position: SCALE_MIN + SCALE_RANGE, many: open - low },
    ]),
  );
  return {
    minDistance: Math.min(...nearest) / pairsOf(applicable),
    maxDistance: Math.max(...farthest) / pairsOf(applicable),
  };
}
