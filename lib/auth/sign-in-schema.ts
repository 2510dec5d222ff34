import { z } from "zod";

/** What the sign-in form holds. */
export const signInSchema = z.object({
  email: z.email({ error: "Write the e-mail address of your account." }),
  password: z.string({ error: "Write your password." }),
  next: z.string().optional(),
});
