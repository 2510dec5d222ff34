import type { Confidence } from "../domain/confidence";
import type { DatedDay, Day } from "../domain/day";
import type { Lane } from "../domain/lane";
import type { Position } from "../domain/scale";
import type { State } from "../domain/state";
import type { CitedSource } from "../sources/model";

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
  /** The issue's wording the stance was coded against. */
  issueRevisionId: number;
};
