import type { CellStatus, Refusal } from "../agreement";
import type { Reading } from "../cell";
import { POSITIONS, type Position, SCALE_MIN, SCALE_RANGE } from "../scale";
import type { BlocIssue, Member } from "./cohesion";
import { MIN_OTHERS } from "./departures";
import type { Line, Measurement } from "./measurement";
import { nearnessWithRange } from "./steps-apart";

/**
 * One issue: `positions` are the leader's and then the other members'; `amount` is weight × mean distance to the others.
 * `unknown` where the leader holds no position, or fewer than two of the others do.
 */
export type WithBlocLine = Line & {
  status: Exclude<CellStatus, "unanswered">;
  /** Mean distance to the others who hold a position, in steps; null where it is unknown. */
  distance: number | null;
  /** The same to all others to whom the issue applies, with the unknown as near and as far as they can be. */
  minDistance: number;
  maxDistance: number;
};

export type WithBloc = Measurement<WithBlocLine, Refusal>;

/**
 * How near a leader stands to the others of a bloc: the mean city-block agreement with one of them, 1 − Σ w·d̄ / (4·Σ w), in
 * [0, 1], with d̄ the mean of |own − other| over the others who hold a position on the issue; at least two must. Coverage and
 * refusal as of `agreement`. The range lets every unknown position be where the value comes out lowest, or highest.
 * @param own     what the leader holds, in the order of the issues
 * @param others  the members of the bloc but the leader
 * Laws: where all is known, the mean of the leader's agreements with the others; the order of the others does not matter;
 * weighed by how many others each has, the mean over all members is their cohesion where all is known.
 * Source: mean pairwise agreement on the distances of `agreement`.
 */
export function withBloc(
  own: readonly Reading[],
  others: readonly Member[],
  issues: readonly BlocIssue[],
): WithBloc {
  const cells = issues.map((issue, at) => lineOf(issue, at, own, others));
  return nearnessWithRange("with-bloc", cells);
}

function lineOf(
  { slug, weight }: BlocIssue,
  at: number,
  own: readonly Reading[],
  others: readonly Member[],
): WithBlocLine {
  if (!Number.isFinite(weight) || weight < 0)
    throw new RangeError(`weight of ${slug} must be 0 or more, is ${weight}`);
  const [reading, readings] = [own[at], others.flatMap((member) => member.readings[at] ?? [])];
  if (!reading || readings.length < others.length)
    throw new RangeError(`no reading of ${slug}: the leader and each member need one`);
  const asked = readings.filter(({ state }) => state !== "not-applicable");
  const known = asked.flatMap(({ position }) => (position === null ? [] : [position]));
  const status =
    reading.state === "not-applicable" || asked.length < MIN_OTHERS
      ? "not-applicable"
      : weight === 0
        ? "weight-0"
        : reading.position === null || known.length < MIN_OTHERS
          ? "unknown"
          : "counted";
  const distance =
    status === "counted" && reading.position !== null ? apart(reading.position, known) / known.length : null;
  return {
    issue: slug,
    positions: [reading.position, ...readings.map(({ position }) => position)],
    weight,
    status,
    amount: distance === null ? null : weight * distance,
    distance,
    ...openDistances(reading.position, known, asked.length),
  };
}

const apart = (own: Position, others: readonly Position[]) =>
  others.reduce<number>((sum, other) => sum + Math.abs(own - other), 0);

/** The unknown others are nearest where the leader stands, and farthest at the end farther from there. */
function openDistances(own: Position | null, known: readonly Position[], all: number) {
  if (all === 0) return { minDistance: 0, maxDistance: 0 };
  const open = all - known.length;
  const could = own === null ? POSITIONS : [own];
  const farthest = (place: Position) => Math.max(place - SCALE_MIN, SCALE_MIN + SCALE_RANGE - place);
  return {
    minDistance: Math.min(...could.map((place) => apart(place, known))) / all,
    maxDistance: Math.max(...could.map((place) => apart(place, known) + open * farthest(place))) / all,
  };
}
