import { z } from "zod";
import { freeText, text, webAddress } from "@/lib/change-sets/fields";
import { formKey } from "@/lib/submissions/schema";
import { REPORT_LENGTH } from "../schema";

/** What a person written about can reply to, or say something of. */
export const REPLY_TARGETS = ["stance", "event", "source"] as const;
export type ReplyTarget = { noun: (typeof REPLY_TARGETS)[number]; slug: string };

/** A record as one choice of a list: `stance/ada-example-kites-does-2019`. */
export const targetValue = ({ noun, slug }: ReplyTarget) => `${noun}/${slug}`;

const target = z
  .string({ error: "Choose what you write about." })
  .max(300)
  .transform((raw, context): ReplyTarget => {
    const match = /^(stance|event|source)\/([a-z0-9.-]{1,250})$/.exec(raw);
    if (match) return { noun: match[1] as ReplyTarget["noun"], slug: match[2] as string };
    context.addIssue({ code: "custom", message: "Choose one of the records above." });
    return z.NEVER;
  });

/** What a person written about, or their office, sends through their link. Shared by the form and its action. */
export const replyFormSchema = z
  .object({
    token: freeText("The link").min(1).max(200),
    key: formKey,
    to: target,
    kind: z.enum(["reply", "correction"], { error: "Say whether this is a reply or a correction." }),
    text: text("What you write")
      .min(REPORT_LENGTH.least, { error: "Write at least a sentence." })
      .max(REPORT_LENGTH.most, { error: `Keep it to ${REPORT_LENGTH.most} characters.` }),
    sourceUrl: webAddress("The source").max(REPORT_LENGTH.address).optional(),
    by: text("Who speaks").max(REPORT_LENGTH.name, { error: `Keep it to ${REPORT_LENGTH.name} characters.` }),
  })
  .refine(({ kind, to }) => kind === "correction" || to.noun !== "source", {
    path: ["to"],
    error:
      "A reply stands beside a stance or an event. Choose one of those, or send what is wrong with a source as a correction.",
  });
export type ReplyForm = z.output<typeof replyFormSchema>;
