import { MIN_SHARED } from "@/lib/domain/agreement";
import type { Reading } from "@/lib/domain/cell";
import { type BlocMedians, blocMedians } from "@/lib/domain/measures/bloc-medians";
import { type BlocPairs, blocPairs } from "@/lib/domain/measures/bloc-pairs";
import { type Cohesion, cohesion, type Member } from "@/lib/domain/measures/cohesion";
import { type Departures, departures } from "@/lib/domain/measures/departures";
import { type WithBloc, withBloc } from "@/lib/domain/measures/with-bloc";
import type { Position } from "@/lib/domain/scale";
import { EXAMPLE_DAY } from "./example";

/** What the three members of an invented bloc hold on one issue, the four of one with a median that stands for it, and the two of another, which is split. */
export const EXAMPLE_BLOC: readonly Position[] = [2, 1, -1];
export const EXAMPLE_COMMON: readonly Position[] = [2, 1, 1, -1];
export const EXAMPLE_SPLIT: readonly Position[] = [-1, 1];

const ISSUE = [{ slug: "kites", weight: 1 }];
/** As many issues as an agreement needs, on all of which a member holds the same. */
const ISSUES = Array.from({ length: MIN_SHARED }, (_, at) => ({ slug: `issue-${at}`, weight: 1 }));
const holding = (positions: readonly Position[], issues = ISSUE, bloc = "member") =>
  positions.map((position, at): Member => {
    const reading: Reading = { lane: "does", position, state: null, day: EXAMPLE_DAY, confidence: "high" };
    return { leader: `${bloc}-${at}`, readings: issues.map(() => reading) };
  });

/** The examples of the page, by the functions that every page uses. */
export function exampleCohesion(): Cohesion {
  return cohesion(holding(EXAMPLE_BLOC), ISSUE);
}

export function exampleDepartures(): Departures[] {
  return departures(holding(EXAMPLE_COMMON), ISSUE);
}

/** The first member with the other two. */
export function exampleWithBloc(): WithBloc {
  const [own, ...others] = holding(EXAMPLE_BLOC);
  return withBloc(own?.readings ?? [], others, ISSUE);
}

export function exampleMedians(): BlocMedians {
  return blocMedians(holding(EXAMPLE_BLOC), holding(EXAMPLE_SPLIT), ISSUE);
}

export function examplePairs(): BlocPairs {
  return blocPairs(holding(EXAMPLE_BLOC, ISSUES), holding(EXAMPLE_SPLIT, ISSUES, "other"), ISSUES);
}
