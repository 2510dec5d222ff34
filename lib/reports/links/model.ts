import type { Day } from "@/lib/domain/day";

/** A link for replies that holds, as editors see it: for whom, by whom, until when, and how much came through it. */
export type HeldLink = {
  id: string;
  leader: string;
  label: string;
  /** The name of who made it. */
  madeBy: string;
  madeOn: Day;
  expiresOn: Day;
  sent: number;
};
