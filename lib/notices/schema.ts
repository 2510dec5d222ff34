import { z } from "zod";

const notice = z.coerce
  .number({ error: "A notice must be a number." })
  .int({ error: "A notice must be a whole number." })
  .min(1, { error: "Notices count from 1." })
  .max(2_147_483_647, { error: "There is no notice of this number." });

export const markReadSchema = z.object({ notice });

/** `upTo` is the newest notice that was shown. */
export const markAllReadSchema = z.object({ upTo: notice });
