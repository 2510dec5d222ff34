import type { DatedDay, Day } from "../domain/day";
import type { Lane } from "../domain/lane";
import type { Reply } from "../replies/model";
import type { CitedSource } from "../sources/model";

export type EventRef = { slug: string; title: string; day: DatedDay };

/** An event that answers another, or a stance that does. */
export type ReactionRef =
  | { kind: "event"; slug: string; title: string; day: DatedDay; leaders: string[]; note: string }
  | { kind: "stance"; slug: string; leader: string; issue: string; lane: Lane; day: DatedDay; note: string };

export type Event = {
  id: number;
  revisionId: number;
  slug: string;
  day: DatedDay;
  title: string;
  summary: string;
  /** Slugs, in the editors' order. */
  leaders: string[];
  issues: string[];
  sources: CitedSource[];
  lastChecked: Day;
  /** What it answers. */
  answers: (EventRef & { note: string })[];
  /** What answers it. */
  reactions: ReactionRef[];
  /** What those it involves, or who speaks for them, answered to it here; oldest first. */
  replies: Reply[];
};
