import { z } from "zod";
import { emailField, line, nextField, presentPassword } from "@/lib/people/fields";

export const signInSchema = z.object({
  email: emailField("Write the e-mail address of your account."),
  password: presentPassword,
  next: nextField,
});

/** A code from the app or one of the recovery codes, with blanks or without. */
export const secondFactorSchema = z.object({
  code: line("Write the code that your app shows.", 40)
    .transform((text) => text.replace(/\s+/g, ""))
    .pipe(
      z.string().regex(/^(\d{6}|[a-zA-Z0-9]{5}-[a-zA-Z0-9]{5})$/, {
        error: "Write the six digits that your app shows, or a recovery code such as aB3dE-fG7hI.",
      }),
    ),
  next: nextField,
});
