import { z } from "zod";
import { told } from "./told";

/** What could not be answered, as RFC 9457 has it. */
export const problem = z.strictObject({
  type: told(z.string(), "problemType"),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  parameters: told(
    z
      .array(
        z.strictObject({
          name: z.string(),
          value: z.string(),
          reason: z.string(),
          accepted: z.array(z.string()).readonly().optional(),
        }),
      )
      .optional(),
    "problemParameters",
  ),
});
