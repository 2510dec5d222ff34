import { z } from "zod";
import { text } from "@/lib/change-sets/fields";
import { formKey } from "@/lib/submissions/schema";

// What editors fill in to answer a report; each form carries the report's number.

const number = (what: string) =>
  z.coerce
    .number({ error: `${what} must be a number.` })
    .int({ error: `${what} must be a whole number.` })
    .min(1, { error: `${what} counts from 1.` })
    .max(2_147_483_647, { error: `There is no ${what.toLowerCase()} of this number.` });

const report = number("Report");

export const assignSchema = z.object({
  report,
  to: z.enum(["me", "nobody"], { error: "Say whether to take it on or to hand it back." }),
});

/** Length of an answer, in characters. */
export const ANSWER_LENGTH = 4_000;

export const answerSchema = z.object({
  report,
  outcome: z.enum(["accepted", "declined"], { error: "Say whether the report is accepted or declined." }),
  answer: text("The answer").max(ANSWER_LENGTH, { error: `Keep it to ${ANSWER_LENGTH} characters.` }),
});

export const openChangeSetSchema = z.object({
  report,
  key: formKey,
  title: text("The title").max(200, { error: "Keep it to 200 characters." }),
});

export const joinChangeSetSchema = z.object({ report, changeSet: number("Change set") });

export const publishReplySchema = z.object({ report, key: formKey });

export const eraseSchema = z.object({ report });

export const eraseOfSchema = z.object({
  email: z.email({ error: "Write the e-mail address that was left with a report." }).max(254),
});
