import { z } from "zod";
import { readBriefing } from "@/lib/briefings/file";
import type { Briefing } from "@/lib/briefings/model";
import { text } from "@/lib/change-sets/fields";
import { line } from "@/lib/people/fields";
import { formKey } from "@/lib/submissions/schema";
import { type NamedBriefing, readNamed } from "./content";
import { VISIBILITIES } from "./model";

// What the forms about stored briefings send. Shared by the forms and their actions.

/** Far more than the longest briefing that anybody writes, in characters of its JSON. */
export const MOST_TEXT = 1_000_000;

const ANEW = "Open the page anew.";

const slug = z.string({ error: ANEW }).regex(/^[a-z0-9-]{1,80}$/, { error: ANEW });
const version = z.coerce.number({ error: ANEW }).int({ error: ANEW }).min(0).max(2_147_483_647);

export const briefingSchemaOf = z.object({ slug });
export const keyedBriefingSchema = z.object({ slug, key: formKey });

const NOT_READ =
  "This cannot be read as a briefing; nothing was changed. Save it as a file to see what is wrong.";

/** A briefing as the text of its file. */
const fileText = z
  .string({ error: NOT_READ })
  .max(MOST_TEXT, { error: "The briefing is too long to be kept here. Shorten its notes." })
  .transform((raw, context): Briefing => {
    const read = readBriefing(raw);
    if (read.ok) return read.briefing;
    context.addIssue({ code: "custom", message: NOT_READ });
    return z.NEVER;
  });

export const keepTextSchema = z.object({ key: formKey, text: fileText });
export const keepEmptySchema = z.object({
  key: formKey,
  title: text("The title").max(300, { error: "Keep the title to 300 characters." }),
});
export const keepFileSchema = z.object({
  key: formKey,
  file: z
    .instanceof(File, { error: "Choose a file that was saved as a briefing." })
    .refine(({ size }) => size <= MOST_TEXT, { error: "The file is larger than any briefing." }),
});
/** A copy of a bundled briefing, a public one or one of one's own, by its slug; of a shared one by its token. */
export const keepCopySchema = z.object({ key: formKey, from: z.string({ error: ANEW }).max(120) });

/** What the editor sends while one types: the whole briefing, with ids for its steps. */
export const saveSchema = z.object({
  slug,
  begunFrom: version,
  content: z
    .string({ error: NOT_READ })
    .max(MOST_TEXT, { error: "The briefing is too long to be kept here. Shorten its notes." })
    .transform((raw, context): NamedBriefing => {
      const held = readNamed(raw);
      if (held) return held;
      context.addIssue({ code: "custom", message: NOT_READ });
      return z.NEVER;
    }),
});

export const shareSchema = z.object({
  slug,
  visibility: z.enum(VISIBILITIES, { error: "Say who may read it." }),
});
export const addEditorSchema = z.object({
  slug,
  /** An e-mail address, or a whole name. */
  who: line("Write the e-mail address or the name of somebody with an account.", 200)
    .transform((text) => text.trim().replace(/\s+/g, " "))
    .pipe(z.string().min(1, { error: "Write the e-mail address or the name of somebody with an account." })),
});
export const removeEditorSchema = z.object({ slug, person: z.string({ error: ANEW }).max(100) });
export const restoreVersionSchema = z.object({ slug, number: version, seen: version });
export const addViewSchema = z.object({ key: formKey, slug, view: z.string({ error: ANEW }).max(500) });

export const REASON_LENGTH = 500;
export const takeDownSchema = z.object({
  slug,
  reason: text("The reason").max(REASON_LENGTH, {
    error: `Keep the reason to ${REASON_LENGTH} characters.`,
  }),
});
