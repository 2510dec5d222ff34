import type { DatedDay, Day } from "../domain/day";

/** What the person written about, or who speaks for them, answered to a stance or an event. */
export type Reply = {
  slug: string;
  /** Who speaks: the leader by name, or an office. */
  by: string;
  day: DatedDay;
  /** Their own words, unaltered. */
  text: string;
};

/** A reply by itself: to which stance or event, of which leader. Exactly one of `stance` and `event` is set. */
export type ListedReply = Reply & {
  leader: string;
  stance: string | null;
  event: string | null;
  lastChecked: Day;
};
