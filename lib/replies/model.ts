import type { DatedDay } from "../domain/day";

/** What the person written about, or who speaks for them, answered to a stance or an event. */
export type Reply = {
  slug: string;
  /** Who speaks: the leader by name, or an office. */
  by: string;
  day: DatedDay;
  /** Their own words, unaltered. */
  text: string;
};
