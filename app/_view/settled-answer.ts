import { problemAnswer } from "@/lib/http/problem-answer";
import { thrownAnswer } from "./thrown-answer";

/**
 * Answers that are no reading of a spec (`answerRoute` is for those): what can go wrong becomes problem+json with its true
 * status, and nothing found 404.
 */
export async function settledAnswer(answer: () => Promise<Response | null>): Promise<Response> {
  try {
    return (await answer()) ?? problemAnswer("not-found");
  } catch (error) {
    return thrownAnswer(error);
  }
}
