import type { TimelineSpan } from "@/components/through-time/model";
import type { TimeDomain } from "@/lib/charts/time-axis";
import type { Day } from "@/lib/domain/day";
import type { OfficeStatus } from "@/lib/domain/office";
import type { Issue } from "@/lib/issues/model";
import type { Leader } from "@/lib/leaders/model";
import type { Stance, WithheldStance } from "@/lib/stances/model";

/** A stance with what stands around it on the day. */
export type StanceContext = {
  leader: Leader;
  issue: Issue;
  status: OfficeStatus["status"];
  /** The day its lane is read for: the day in force, or the leader's last day in office for deeds. */
  day: Day;
  inForce: boolean;
  /** The neighbours in time in the same lane. */
  previous: Stance | WithheldStance | null;
  next: Stance | WithheldStance | null;
  /** Periods of the other lane that share a day with it. */
  beside: (Stance | WithheldStance)[];
  /** All periods of the leader on the issue. */
  spans: TimelineSpan[];
  axis: TimeDomain;
  /** The issue's wording changed since the stance was coded. */
  reworded: boolean;
};
