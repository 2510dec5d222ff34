import { z } from "zod";
import { datedDay } from "@/lib/change-sets/fields";
import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import { sourceIdentity } from "@/lib/sources/identity";
import { slugIn } from "./texts";

const RECORD = /^(new:[0-9a-f]{12}|[A-Za-z0-9.-]{1,300})$/;
const id = z.coerce.number().int().min(1).max(2_147_483_647);
const version = z.coerce.number().int().min(0).max(2_147_483_647);

/** Which form of which change set it is; what was typed into it is read by `readValues`. */
export const formPlaceSchema = z.object({
  id,
  noun: z.enum(NOUN_NAMES),
  /** The record's slug, or the key of a form for one that has none yet. */
  record: z.string().regex(RECORD),
  basedOn: id.optional(),
  writer: z.string().regex(/^[\w-]{8,64}$/),
  copy: version.default(0),
  replace: version.optional(),
  /** What the button asks: `put`, `keep`, or one of those that change something in the form. */
  do: z
    .string()
    .max(400)
    .regex(/^[a-z]*(:[\w.[\]-]*){0,2}$/)
    .default("keep"),
});
export type FormPlace = z.infer<typeof formPlaceSchema>;

/** A published record, with why it is taken out. */
export const removeRecordSchema = z.object({
  id,
  noun: z.enum(NOUN_NAMES),
  record: z.string().regex(RECORD),
  basedOn: id.optional(),
  kind: z.enum(["leaderChanged", "corrected", "methodChanged"], { error: "Say why it is taken out." }),
  reason: z
    .string({ error: "Say why, for whoever reviews it." })
    .trim()
    .min(1, { error: "Say why, for whoever reviews it." })
    .max(5_000, { error: "At most 5,000 characters." })
    .refine((text) => !text.includes("\u0000") && !/\p{Surrogate}/u.test(text), {
      error: "It holds a character that cannot be stored; type it anew.",
    }),
});

/** The page of a leader or a source. */
const PAGE = /\/(leaders|sources)\/[a-z0-9.-]+\/?([?#].*)?$/;

const slug = (what: string) =>
  z
    .string({ error: what })
    .trim()
    .max(2_000, { error: what })
    .transform((given) => (PAGE.test(given) ? slugIn(given) : (sourceIdentity(given)?.slug ?? slugIn(given))))
    .refine((given) => /^[A-Za-z0-9.-]{1,300}$/.test(given), { error: what });

/** Two records that are of one person or one document: the one that goes, and the one that is kept. */
export const mergeRecordSchema = z.object({
  id,
  noun: z.enum(["leader", "source"]),
  record: z.string().regex(RECORD),
  /** A slug, or the address of the record's page, or of the document. */
  kept: slug("Name the record that is kept: by the address of its page, or the last part of it."),
});

/** An issue, and the day from which it is no longer asked; without one it is asked again. */
export const retireIssueSchema = z.object({
  id,
  record: z.string().regex(RECORD),
  day: datedDay("the day").optional(),
});
