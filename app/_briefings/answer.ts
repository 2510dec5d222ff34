import { settledAnswer } from "@/app/_view/settled-answer";
import type { FileProblem } from "@/lib/briefings/file";
import { problemAnswer } from "@/lib/http/problem-answer";
import { problemReason } from "@/lib/i18n/problem-text";
import { StepError } from "./step-error";
import { BRIEFING_TEXTS } from "./texts";

/** Whoever asked went away: nobody reads this answer, and it is no failure. */
const GONE = 499;

/** An answer about a briefing: a step that shows no figure is named, with why and what would be accepted. */
export async function briefingAnswer(
  { signal }: Request,
  answer: () => Promise<Response | null>,
): Promise<Response> {
  return settledAnswer(async () => {
    try {
      return await answer();
    } catch (error) {
      if (signal.aborted) return new Response(null, { status: GONE });
      if (!(error instanceof StepError)) throw error;
      return problemAnswer("bad-parameter", { parameters: stepProblems(error) });
    }
  });
}

/** What is wrong with a step, as the interface says it. */
export function stepProblems({
  step,
  problems,
  reason,
}: StepError): { name: string; value: string; reason: string }[] {
  if (problems.length === 0) return [{ name: `steps.${step}.view`, value: "", reason }];
  return problems.map((problem) => ({
    name: `steps.${step}.view.${problem.parameter}`,
    value: problem.value,
    reason: problemReason(problem),
  }));
}

/** What is wrong with a briefing's file, likewise. */
export function fileProblems(
  problems: readonly FileProblem[],
): { name: string; value: string; reason: string }[] {
  return problems.slice(0, 20).map(({ step, field, code }) => ({
    name: step === null ? field || "file" : `steps.${step}.${field}`,
    value: "",
    reason: BRIEFING_TEXTS.problem[code],
  }));
}
