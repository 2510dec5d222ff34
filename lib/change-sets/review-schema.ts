import { z } from "zod";
import { formKey } from "@/lib/submissions/schema";
import { freeText, text } from "./fields";
import { NOUN_NAMES, type NounName } from "./nouns";

// What is filled in on the page of a change set. Each form carries the set's number and the version that was read, so that
// what changed since is told and not decided unread.

const number = (what: string) =>
  z.coerce
    .number({ error: `${what} must be a number; open the page anew.` })
    .int({ error: `${what} must be a whole number; open the page anew.` })
    .min(1, { error: `${what} counts from 1; open the page anew.` })
    .max(2_147_483_647, { error: `${what} is larger than any there is; open the page anew.` });

export const changeSetNumber = number("The change set");
const read = { id: changeSetNumber, version: number("The version") };

/** Lengths of what is written in these forms, in characters. */
export const LENGTH = { title: 200, sentence: 600, note: 4_000, comment: 10_000 } as const;

const atMost = (most: number) => ({ error: `Keep it to ${most} characters.` });

/** Text that must be there; a form's empty field arrives as none at all. */
export const filled = (what: string, missing: string, most: number) =>
  z.string({ error: missing }).pipe(text(what).max(most, atMost(most)));

const title = filled("The title", "Give it a title by which it is found.", LENGTH.title);
const sentence = freeText("The sentence").max(LENGTH.sentence, atMost(LENGTH.sentence));
const note = freeText("The note").max(LENGTH.note, atMost(LENGTH.note));

export const openSchema = z.object({ key: formKey, title });

export const describeSchema = z.object({ ...read, title, sentence: sentence.default("") });

/** A move with nothing to say but that it is made. */
export const moveSchema = z.object({ ...read, note: note.optional() });

/** An approval; where the sentence is there, it is the one that the release then has. */
export const approveSchema = z.object({ ...read, note: note.optional(), sentence: sentence.optional() });

export const returnSchema = z.object({
  ...read,
  note: filled("The reason", "Say why it is returned, so that its author knows what to do.", LENGTH.note),
});

export const rewordSchema = z.object({
  ...read,
  sentence: filled("The sentence", "Write the sentence that readers will see.", LENGTH.sentence),
});

/** A day and a time as the browser's field writes them, in UTC. */
const instant = z
  .string({ error: "Choose a day and a time." })
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, {
    error: "Choose a day and a time, such as 2026-03-01T09:00.",
  })
  .transform((raw, context) => {
    const at = new Date(`${raw}Z`);
    // The library of dates rolls 31 February over into March; nobody meant that.
    if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(raw)) return at;
    context.addIssue({ code: "custom", message: "There is no such day or time." });
    return z.NEVER;
  });

export const scheduleSchema = z.object({ ...read, scheduledFor: instant });

/** The kinds that an author can say a change is of. */
export const KINDS = ["added", "leaderChanged", "corrected", "methodChanged", "translated"] as const;

const change = {
  noun: z.enum(NOUN_NAMES, { error: "There is no such kind of record; open the page anew." }),
  slug: text("The record").max(400, atMost(400)),
};

export const kindSchema = z.object({
  ...read,
  ...change,
  kind: z.enum(KINDS, { error: "Choose what kind of change it is." }),
});

export const dropSchema = z.object({ id: changeSetNumber, ...change });

/** What is said, with the version that was read, and of a change with its record and draft. */
export const saying = {
  key: formKey,
  version: read.version,
  noun: change.noun.optional(),
  slug: change.slug.optional(),
  revisionId: number("The draft").optional(),
  text: filled("The comment", "Write what you want to say.", LENGTH.comment),
};

type AboutFields = { noun?: NounName; slug?: string; revisionId?: number };

/** Turns the fields of a change into what a comment is about: all of them, or the whole set. */
export function withAbout<T extends AboutFields>({ noun, slug, revisionId, ...rest }: T) {
  return { ...rest, about: noun && slug && revisionId ? { noun, slug, revisionId } : null };
}

/** What is said of a change set, or of one change in it. */
export const commentSchema = z.object({ ...saying, id: read.id }).transform(withAbout);
