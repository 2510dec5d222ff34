import type { BlocSide } from "@/components/blocs/model";
import type { Reading } from "@/lib/domain/cell";
import { cohesion, type Member } from "@/lib/domain/measures/cohesion";
import { departures } from "@/lib/domain/measures/departures";
import { withBloc } from "@/lib/domain/measures/with-bloc";
import type { Position } from "@/lib/domain/scale";
import type { State } from "@/lib/domain/state";

/** A position, or the reason why there is none. */
type Held = Position | State;

/** For tests: issues `issue-0` …, of equal weight. */
export const issuesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    slug: `issue-${at}`,
    name: `Issue ${at}`,
    shortName: `Issue ${at}`,
    weight: 1,
    at,
  }));

function readingOf(held: Held): Reading {
  const known = typeof held === "number";
  return {
    lane: "does",
    position: known ? held : null,
    state: known ? null : held,
    day: "2021-03-15",
    confidence: "high",
  };
}

/** For tests: a bloc whose members hold these positions, one row for each, and its measures by the functions of every page. */
export function sideOf(rows: readonly (readonly Held[])[], more: Partial<BlocSide> = {}): BlocSide {
  const issues = issuesOf(rows[0]?.length ?? 0);
  const members = rows.map(
    (row, at): Member => ({ leader: `leader-${at}`, readings: row.map((held) => readingOf(held)) }),
  );
  return {
    slug: "union",
    name: "Union",
    within: "Union",
    description: null,
    members: members.map((member, at) => ({
      ...member,
      name: `Leader ${at}`,
      family: `Family ${at}`,
      country: "Example",
      office: "Head of Example",
      heldUntil: null,
      deedDay: null,
      withOthers: withBloc(
        member.readings,
        members.filter((other) => other !== member),
        issues,
      ),
    })),
    officeUnsaid: [],
    otherOffice: [],
    outOfOffice: [],
    withoutLeader: [],
    onRecord: null,
    countries: [],
    cohesion: cohesion(members, issues),
    departures: departures(members, issues),
    ...more,
  };
}
