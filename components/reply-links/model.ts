import type { Event } from "@/lib/events/model";
import type { LeaderLabel } from "@/lib/leaders/model";
import type { Stance } from "@/lib/stances/model";

/** What readers find about one leader, as the person reads it who replies. */
export type OwnRecords = {
  leader: LeaderLabel;
  release: number;
  /** Issues with at least one stance, in the editors' order; stances by lane and time. */
  issues: { slug: string; name: string; proposition: string; stances: Stance[] }[];
  /** Newest first. */
  events: Event[];
  /** Every source that these rest on, by title. */
  sources: { slug: string; title: string }[];
};
