import { z } from "zod";
import { formKey } from "@/lib/submissions/schema";

/** Which release is taken back. */
export const undoSchema = z.object({
  key: formKey,
  release: z.coerce
    .number({ error: "The release must be a number; open the page anew." })
    .int({ error: "The release must be a whole number; open the page anew." })
    .min(1, { error: "Releases count from 1; open the page anew." })
    .max(2_147_483_647, { error: "There is no such release; open the page anew." }),
});
