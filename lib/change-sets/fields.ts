import { z } from "zod";
import { type Day, parseDatedDay, parseDay } from "@/lib/domain/day";
import { isPosition, type Position } from "@/lib/domain/scale";

// The fields that several nouns share. A message says what is wrong and what would be right, in words for whoever
// fills in the form or the file.

/** Text that may be empty. Neither NUL nor half a surrogate pair can be stored or hashed. */
export const freeText = (what: string) =>
  z.string({ error: `${what} must be text` }).refine(isStorable, {
    error: `${what} holds a character that cannot be stored; type it anew`,
  });

/** Text that must say something. */
export const text = (what: string) =>
  freeText(what).refine((value) => value.trim() !== "", { error: `${what} must not be empty` });

function isStorable(value: string): boolean {
  return !value.includes("\u0000") && !/\p{Surrogate}/u.test(value);
}

/** `lower-case-words-with-hyphens`, the part of an address that names a record. */
export const slug = (what: string) =>
  z.string({ error: `${what} must be a slug` }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: `${what} must be lower-case letters and digits joined by single hyphens, such as "ada-example"`,
  });

/** The slug of a source: the host of its address and a few digits. */
export const sourceSlug = z
  .string({ error: "a citation names the slug of its source" })
  .regex(/^[a-z0-9.-]{1,300}$/, {
    error: "a citation names the slug of its source",
  });

/** An ISO 3166-1 alpha-2 code, upper case. */
export const countryCode = z.string({ error: "the country must be a code" }).regex(/^[A-Z]{2}$/, {
  error: 'the country must be a two-letter ISO 3166-1 code in capitals, such as "AR"',
});

/** A calendar day `YYYY-MM-DD`. */
export const day = (what: string) =>
  z
    .string({ error: `${what} must be a day written YYYY-MM-DD` })
    .refine((value): value is Day => parseDay(value) !== null, {
      error: `${what} must be a day of the calendar written YYYY-MM-DD`,
    })
    .meta({ format: "date" });

/** A day as far as it is known: `2021`, `2021-03` or `2021-03-15`. */
export const datedDay = (what: string) =>
  z
    .string({ error: `${what} must be a date written YYYY, YYYY-MM or YYYY-MM-DD` })
    .refine((value) => parseDatedDay(value) !== null, {
      error: `${what} must be a date of the calendar written YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known`,
    });

export const position = z
  .number({ error: "position must be a whole number from −2 to 2" })
  .refine((value): value is Position => isPosition(value), {
    error: "position must be a whole number from −2 to 2",
  });

/** A coder's independent code; null where the coder could not decide. */
export const code = z
  .number({ error: "a code must be a whole number from −2 to 2, or null where the coder could not decide" })
  .refine((value): value is Position => isPosition(value), {
    error: "a code must be a whole number from −2 to 2, or null where the coder could not decide",
  })
  .nullable();

/** An address of the web, in printable characters; its scheme in lower case. */
export const webAddress = (what: string) =>
  z
    .url({ protocol: /^https?$/, error: `${what} must be an address that begins with https:// or http://` })
    .overwrite((value) => value.replace(/^https?:/i, (scheme) => scheme.toLowerCase()))
    .refine((value) => /^https?:\/\//.test(value), {
      error: `${what} must be an address that begins with https:// or http://`,
    })
    // A name before the host reads as the host: https://court.example@elsewhere.example/.
    .refine(
      (value) => !URL.canParse(value) || (new URL(value).username === "" && new URL(value).password === ""),
      {
        error: `${what} must not hold a user name before its host`,
      },
    )
    .refine((value) => isStorable(value) && !/\s/.test(value), {
      error: `${what} must not hold blanks or characters that cannot be stored`,
    });

/** `from` and `to` of a period [from, to), `to` null while it lasts. */
export const period = {
  from: datedDay("from"),
  to: datedDay("to").nullable(),
};

/** Refuses a period without a day. A date known to the month or year counts as its first day. */
export function periodIsNotEmpty(value: { from: string; to: string | null }, context: z.RefinementCtx): void {
  const from = parseDatedDay(value.from);
  const to = value.to === null ? null : parseDatedDay(value.to);
  if (from && to && to.day <= from.day)
    context.addIssue({
      code: "custom",
      path: ["to"],
      message: `to (${value.to}) must be after from (${value.from}); the day in to is no longer part of the period`,
    });
}
