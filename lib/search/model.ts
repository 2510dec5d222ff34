import type { DatedDay } from "../domain/day";
import type { Lane } from "../domain/lane";
import type { Position } from "../domain/scale";
import type { State } from "../domain/state";

export const SEARCH_KINDS = ["leaders", "issues", "stances", "events", "sources"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** How well a record answers, from the threshold to 1. */
type Scored = { slug: string; score: number };

export type LeaderHit = Scored & { name: string; party: string; country: string };
export type IssueHit = Scored & { name: string; proposition: string };
export type StanceHit = Scored & {
  leader: string;
  issue: string;
  lane: Lane;
  position: Position | null;
  state: State | null;
  from: DatedDay;
  to: DatedDay | null;
  summary: string;
};
export type EventHit = Scored & { title: string; day: DatedDay };
export type SourceHit = Scored & { title: string; publisher: string; date: DatedDay | null };

/** Hits of one kind, best first. `more`: there are others beyond those asked for. */
export type Group<Hit> = { hits: Hit[]; more: boolean };

export type Found = {
  leaders: Group<LeaderHit>;
  issues: Group<IssueHit>;
  stances: Group<StanceHit>;
  events: Group<EventHit>;
  sources: Group<SourceHit>;
};
