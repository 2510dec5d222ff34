import type { Confidence } from "../domain/confidence";
import type { DatedDay, Day } from "../domain/day";
import type { Lane } from "../domain/lane";
import type { Position } from "../domain/scale";
import type { State } from "../domain/state";
import type { Reply } from "../replies/model";
import type { CitedSource } from "../sources/model";
import type { Tombstone } from "../withholdings/model";

/** One documented period of one leader on one issue in one lane, with its evidence. */
export type Stance = {
  revisionId: number;
  slug: string;
  leader: string;
  issue: string;
  lane: Lane;
  position: Position | null;
  state: State | null;
  confidence: Confidence;
  from: DatedDay;
  to: DatedDay | null;
  summary: string;
  rationale: string;
  /** Where one looked in vain, for the state `not-found`. */
  lookedIn: string | null;
  lastChecked: Day;
  /** Independent codes of the same record; null where a coder could not decide. */
  codes: (Position | null)[];
  sources: CitedSource[];
  /** What the leader, or who speaks for them, answered to it; oldest first. */
  replies: Reply[];
  /** The issue's wording the stance was coded against. */
  issueRevisionId: number;
};

/** What stands in the place of a stance that is withheld: where it stood and since when it does not, nothing it said. */
export type WithheldStance = Pick<
  Stance,
  "revisionId" | "slug" | "leader" | "issue" | "lane" | "from" | "to"
> & {
  position: null;
  state: "withheld";
  withheld: Tombstone;
};

export function isWithheldStance(stance: Stance | WithheldStance): stance is WithheldStance {
  return "withheld" in stance;
}

/** The stances that readers see, of those that may be withheld. */
export function shownStances(stances: Iterable<Stance | WithheldStance>): Stance[] {
  return [...stances].filter((stance): stance is Stance => !isWithheldStance(stance));
}
