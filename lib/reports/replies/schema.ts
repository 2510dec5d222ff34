import { z } from "zod";
import { freeText, text, webAddress } from "@/lib/change-sets/fields";
import { formKey } from "@/lib/submissions/schema";
import { REPORT_LENGTH } from "../schema";
import { readTarget } from "./target";

const target = z
  .string({ error: "Choose what you write about." })
  .max(300)
  .transform((raw, context) => {
    const found = readTarget(raw);
    if (found) return found;
    context.addIssue({ code: "custom", message: "Choose one of the records of the list." });
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
