import { z } from "zod";
import { text } from "@/lib/change-sets/fields";
import { changeSetNumber, filled, saying, withAbout } from "@/lib/change-sets/review-schema";

/** The longest for which a guest's link holds, in days. */
export const MOST_DAYS = 90;

export const inviteGuestSchema = z.object({
  id: changeSetNumber,
  name: filled("The name", "Say whom the link is for.", 120),
  days: z.coerce
    .number({ error: "Say for how many days the link holds." })
    .int({ error: "Say it in whole days." })
    .min(1, { error: "It holds for one day at least." })
    .max(MOST_DAYS, { error: `It holds for ${MOST_DAYS} days at most; make another one then.` }),
});

export const revokeGuestSchema = z.object({
  id: changeSetNumber,
  link: text("The link").max(100, { error: "There is no such link; open the page anew." }),
});

/** Longer than any token of ours. */
const token = text("The link").max(500, { error: "This is no link of ours; open the one you were given." });

/** A guest's answer to the set as a whole. */
export const guestAnswerSchema = z
  .object({
    ...saying,
    token,
    advice: z.enum(["approve", "object"], { error: "Say whether you would approve it or object." }),
  })
  .transform(withAbout);

/** What a guest says of one change, without an answer to the whole. */
export const guestCommentSchema = z.object({ ...saying, token }).transform(withAbout);
