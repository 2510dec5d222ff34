import type { DatedDay, Day } from "../domain/day";
import type { Position } from "../domain/scale";

export type Issue = {
  id: number;
  revisionId: number;
  slug: string;
  name: string;
  shortName: string;
  proposition: string;
  /** "Agreeing means …": the test of direction. */
  agreeing: string;
  counts: string;
  doesNotCount: string;
  order: number;
  core: boolean;
  /** What a position means here; where there is none, the general coding guide holds. */
  anchors: Partial<Record<Position, string>>;
  /** From this day on it is no longer asked; what is on record stays. */
  retired: DatedDay | null;
  lastChecked: Day;
};
