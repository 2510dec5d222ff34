import { z } from "zod";
import { RECOVERY_CODE, recoveryCodeOf } from "@/lib/auth/second-factor/recovery-codes";
import { emailField, line, nextField, presentPassword } from "@/lib/people/fields";

export const signInSchema = z.object({
  email: emailField("Write the e-mail address of your account."),
  password: presentPassword,
  next: nextField,
});

/** A code from the app or one of the recovery codes, with blanks or without. */
export const secondFactorSchema = z.object({
  code: line("Write the code that your app shows.", 40)
    .transform((text) => recoveryCodeOf(text.replace(/\s+/g, "")))
    .refine((text) => /^\d{6}$/.test(text) || RECOVERY_CODE.test(text), {
      error: "Write the six digits that your app shows, or one of your recovery codes, with its hyphens.",
    }),
  next: nextField,
});
