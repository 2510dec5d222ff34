import { z } from "zod";
import { datedDay, day, slug, text } from "@/lib/change-sets/fields";

/** What a reply's record says: what a leader, or who speaks for them, answered to one stance or one event, in their words. */
export const replySchema = z
  .strictObject({
    leader: slug("leader"),
    stance: slug("stance").nullable().default(null),
    event: slug("event").nullable().default(null),
    /** The day on which the reply was received. */
    day: datedDay("day"),
    /** Who speaks: the leader by name, or an office. */
    by: text("by"),
    text: text("text"),
    lastChecked: day("lastChecked"),
  })
  .refine((reply) => (reply.event === null) !== (reply.stance === null), {
    path: ["stance"],
    error: "a reply is to a stance or to an event; name exactly one",
  });
export type ReplyContent = z.infer<typeof replySchema>;
export type ReplyInput = z.input<typeof replySchema>;

/** The reply's slug: what it replies to, and the day; `nth` (from 1) tells apart replies of one day. */
export function replySlug(to: string, on: string, nth = 1): string {
  return nth === 1 ? `${to}-reply-${on}` : `${to}-reply-${on}-${nth}`;
}
