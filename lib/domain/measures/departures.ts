import { type Position, SCALE_MIN, SCALE_RANGE } from "../scale";
import { spread } from "../spread";
import { medianStands } from "./bloc-medians";
import type { BlocIssue, Member } from "./cohesion";
import type { Line, Measurement } from "./measurement";

/** Below and above these places on the way from −2 (0) to +2 (1) somebody stands on a side. */
export const AGAINST_BELOW = 0.4;
export const FOR_ABOVE = 0.6;
/** With fewer others who hold a position there is no bloc to depart from, only somebody to differ with. */
export const MIN_OTHERS = 2;

/**
 * One issue for one member: `positions` are their own and the bloc's median; `amount` is 1 where these lie on opposite sides.
 * `no-common-position` where the median stands for nobody, so that there is nothing to depart from.
 */
export type DepartureLine = Line & {
  status: "counted" | "no-position" | "not-applicable" | "too-few-others" | "no-common-position" | "weight-0";
  positions: readonly [Position | null, number | null];
  /** How many others hold a position. */
  others: number;
  departs: boolean;
};

/** `of` in coverage are the issues that apply to the member and have weight; `value` the share of the counted on which they depart. */
export type Departures = { leader: string; departures: Measurement<DepartureLine, "nothing-shared"> };

/**
 * Who departs from their bloc, and where: a member whose position lies on one side (below .4 or above .6 of the way along
 * the scale, so −1 or lower, +1 or higher) while the bloc's median, which is shown beside it, lies on the opposite side.
 * A middle position, or a bloc with its median in the middle, is no departure. At least two others must hold a position, and
 * the median must stand for the bloc (`medianStands`): one that is split has no common position to depart from.
 * @returns one for each member, in the order given; the value is departures over issues compared, in [0, 1]
 * Laws: reversing every scale changes nothing; a bloc of one mind has no departures, nor has one that is split; fewer than
 * half of those who hold a position depart.
 * Source: TheyWorkForYou, which highlights a member's policy score against that of the same party's members exactly where
 * one is below .4 and the other above .6. It takes the party's mean, however the party lies; by the mean of the
 * others every member of a bloc split in two would depart.
 */
export function departures(members: readonly Member[], issues: readonly BlocIssue[]): Departures[] {
  return members.map((member) => ({
    leader: member.leader,
    departures: departuresOf(issues.map((issue, at) => lineOf(issue, at, member, members))),
  }));
}

function departuresOf(cells: DepartureLine[]): Departures["departures"] {
  const counted = cells.filter(({ status }) => status === "counted");
  const departed = counted.filter(({ departs }) => departs).length;
  const raw = counted.length === 0 ? null : departed / counted.length;
  return {
    formula: "departures",
    bounds: [0, 1],
    kind: raw === null ? "insufficient" : "measured",
    value: raw,
    raw,
    reason: raw === null ? "nothing-shared" : null,
    coverage: {
      shared: counted.length,
      of: cells.filter(({ status }) => status !== "not-applicable" && status !== "weight-0").length,
    },
    range: null,
    noRange: "nothing-open",
    parts: [
      { name: "departed", value: departed },
      { name: "compared", value: counted.length },
    ],
    cells,
  };
}

function lineOf(issue: BlocIssue, at: number, member: Member, members: readonly Member[]): DepartureLine {
  const readings = members.flatMap((each) => each.readings[at] ?? []);
  const lies = spread(readings);
  const { median, known } = lies;
  const own = member.readings[at];
  const position = own?.position ?? null;
  const others = known - (position === null ? 0 : 1);
  const status =
    own?.state === "not-applicable"
      ? "not-applicable"
      : issue.weight === 0
        ? "weight-0"
        : position === null
          ? "no-position"
          : others < MIN_OTHERS
            ? "too-few-others"
            : medianStands(lies)
              ? "counted"
              : "no-common-position";
  const departs = status === "counted" && sideOf(position) * sideOf(median) < 0;
  return {
    issue: issue.slug,
    positions: [position, median],
    weight: issue.weight,
    status,
    amount: status === "counted" ? Number(departs) : null,
    others,
    departs,
  };
}

/** −1 or +1 for a side, 0 for neither. */
function sideOf(position: number | null): number {
  if (position === null) return 0;
  const place = (position - SCALE_MIN) / SCALE_RANGE;
  if (place < AGAINST_BELOW) return -1;
  return place > FOR_ABOVE ? 1 : 0;
}
