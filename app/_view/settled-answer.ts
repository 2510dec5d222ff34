import { problemAnswer } from "@/lib/http/problem-answer";
import { ParameterError } from "@/lib/views/problem";
import { NothingPublishedError } from "./moment";

/**
 * Answers that are no reading of a spec (`answerRoute` is for those): what can go wrong becomes problem+json with its true
 * status, and nothing found 404.
 */
export async function settledAnswer(answer: () => Promise<Response | null>): Promise<Response> {
  try {
    return (await answer()) ?? problemAnswer("not-found");
  } catch (error) {
    if (error instanceof ParameterError) return problemAnswer("bad-parameter", { problems: error.problems });
    if (error instanceof NothingPublishedError)
      return problemAnswer("nothing-published", { headers: { "retry-after": "30" } });
    console.error(error);
    return problemAnswer("internal-error");
  }
}
