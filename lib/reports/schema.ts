import { z } from "zod";
import { freeText, text, webAddress } from "@/lib/change-sets/fields";
import { sitePath } from "@/lib/http/site-path";

/** Lengths of what a report holds, in characters. */
export const REPORT_LENGTH = { least: 15, most: 4_000, address: 2_000, name: 200, email: 254 } as const;

/**
 * A page of this site, as a path or as a whole address that was copied from the browser's line. Whose host it names is
 * not asked: a place may stand under several.
 */
const page = z
  .string()
  .max(REPORT_LENGTH.address, { error: "The page's address is longer than any page has." })
  .transform((raw, context) => {
    const url = URL.canParse(raw) ? new URL(raw) : null;
    const path = sitePath(url ? `${url.pathname}${url.search}${url.hash}` : raw);
    if (path !== null && (!url || /^https?:$/.test(url.protocol))) return path;
    context.addIssue({
      code: "custom",
      message: "This is no page of this site. Copy its address from the browser, or leave the field empty.",
    });
    return z.NEVER;
  });

const shortOf = (most: number, what: string) =>
  freeText(what).max(most, { error: `${what} must not be longer than ${most} characters` });

/** What a reader fills in to say that something is wrong. Shared by the form and its action. */
export const reportSchema = z.object({
  about: page.optional(),
  text: text("What is wrong")
    .min(REPORT_LENGTH.least, {
      error: "Say in a sentence or two what is wrong, and what should stand there.",
    })
    .max(REPORT_LENGTH.most, {
      error: `Keep it to ${REPORT_LENGTH.most} characters; the source can say the rest.`,
    }),
  sourceUrl: webAddress("The source").max(REPORT_LENGTH.address).optional(),
  name: shortOf(REPORT_LENGTH.name, "The name").optional(),
  email: z
    .email({ error: "This is no e-mail address. Correct it, or leave the field empty." })
    .max(REPORT_LENGTH.email)
    .optional(),
  /** Hidden from everyone; only programs fill it in. */
  topic: z.string().optional(),
});
export type ReportInput = z.output<typeof reportSchema>;
