import { z } from "zod";
import { line, presentPassword } from "@/lib/people/fields";

/** What changes the second factor is proved by the password. */
export const provedSchema = z.object({ password: presentPassword });

export const confirmSchema = z.object({
  code: line("Write the code that your app shows.", 40)
    .transform((text) => text.replace(/\s+/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, { error: "Write the six digits that your app shows." })),
});
