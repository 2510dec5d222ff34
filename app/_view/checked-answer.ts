import type { z } from "zod";

/**
 * The answer as it is, once its schema has read it, in development and in tests: what is described and what is sent
 * cannot differ there, so they do not differ elsewhere, where the time is spared.
 * @throws ZodError for a field too many, too few, or other than described (a bug)
 */
export function checkedAnswer<T>(schema: z.ZodType, answer: T): T {
  if (process.env.NODE_ENV !== "production") schema.parse(answer);
  return answer;
}
