import { problemAnswer } from "@/lib/http/problem-answer";
import { MissingRecordError, ParameterError } from "@/lib/views/problem";
import { NothingPublishedError } from "./moment";

/** What was thrown while an answer was made, as problem+json with its true status; what nobody foresaw is complained of. */
export function thrownAnswer(error: unknown): Response {
  if (error instanceof ParameterError) return problemAnswer("bad-parameter", { problems: error.problems });
  if (error instanceof MissingRecordError) return problemAnswer("not-found");
  if (error instanceof NothingPublishedError)
    return problemAnswer("nothing-published", { headers: { "retry-after": "30" } });
  console.error(error);
  return problemAnswer("internal-error");
}
