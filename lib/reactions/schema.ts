import { z } from "zod";
import { day, slug, text } from "@/lib/change-sets/fields";

/** What a reaction's record says: that one event or one stance answers an event. */
export const reactionSchema = z
  .strictObject({
    answers: slug("answers"),
    event: slug("event").nullable().default(null),
    stance: slug("stance").nullable().default(null),
    note: text("note"),
    lastChecked: day("lastChecked"),
  })
  .refine((reaction) => (reaction.event === null) !== (reaction.stance === null), {
    path: ["event"],
    error: "a reaction is either an event or a stance; name exactly one",
  });
export type ReactionContent = z.infer<typeof reactionSchema>;
export type ReactionInput = z.input<typeof reactionSchema>;
