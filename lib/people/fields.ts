import { z } from "zod";
import { PASSWORD_LENGTH } from "@/lib/auth/password/length";

// The fields of forms about accounts, with what each says where it is not as it must be.

/** A line of text. A browser's line has no control characters in it; half a character cannot be stored. */
export const line = (missing: string, most: number) =>
  z
    .string({ error: missing })
    .max(most, { error: `This is longer than ${most} characters; shorten it.` })
    .refine((text) => !/[\p{Cc}\p{Surrogate}]/u.test(text), {
      error: "This holds a character that cannot be stored; type it anew.",
    });

/** An e-mail address as accounts are kept by: in lower case. */
export const emailField = (error: string) =>
  line(error, 200)
    .transform((text) => text.trim().toLowerCase())
    .pipe(z.email({ error }));

/** A person's name as releases may carry it. */
export const nameField = line("Write a name.", 80)
  .transform((text) => text.trim().replace(/\s+/g, " "))
  .pipe(z.string().min(1, { error: "Write a name." }));

/** A password that is proved: whatever it was, it was never longer than passwords here could be. */
export const presentPassword = line("Write your password.", PASSWORD_LENGTH.present);

/**
 * A password that is chosen. Length is what resists guessing; blanks in a row add nothing to it. The rest keeps out what is
 * long and no password.
 */
export const newPassword = line("Choose a password.", PASSWORD_LENGTH.most)
  .refine((text) => text.replace(/\s+/gu, " ").length >= PASSWORD_LENGTH.least, {
    error: `Use at least ${PASSWORD_LENGTH.least} characters; a few words in a row are easy to remember.`,
  })
  .refine((text) => new Set(text).size >= 5, {
    error: "Use more than a few different characters.",
  });

/** The path of this site to go to afterwards; checked where it is used (`sitePath`). */
export const nextField = line("", 2000).optional();
