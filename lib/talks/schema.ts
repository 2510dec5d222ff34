import { z } from "zod";
import { MOST_STEPS } from "@/lib/briefings/schema";
import { CODE } from "./model";

// What the speaker's browser sends.

const ANEW = "Open the page anew.";
const yes = z.enum(["yes", "no"], { error: ANEW }).transform((said) => said === "yes");
const count = (most: number) => z.coerce.number({ error: ANEW }).int({ error: ANEW }).min(0).max(most);

export const startTalkSchema = z.object({
  /** What it is of: the slug of a briefing, or the token of its link. */
  slug: z.string({ error: ANEW }).regex(/^[\w-]{1,100}$/, { error: ANEW }),
});
export const ownTalkSchema = z.object({
  code: z.string({ error: ANEW }).regex(CODE, { error: ANEW }),
  secret: z.string({ error: ANEW }).max(100),
});
export const moveTalkSchema = ownTalkSchema.extend({
  step: count(MOST_STEPS - 1),
  shown: count(10_000),
  isBlank: yes,
  isBlind: yes,
});
