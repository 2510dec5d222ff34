import { problemReason } from "@/lib/i18n/problem-text";
import { MissingRecordError, ParameterError, type ParameterProblem } from "@/lib/views/problem";
import { BRIEFING_TEXTS } from "./texts";

/**
 * Why a step shows nothing, in words: what its address asks for that cannot be, or which record is not there.
 * @param error  what drawing it threw; null where its address shows no figure
 * @returns null for an error that says nothing of the step: a bug or an outage
 */
export function stepReason(error: unknown): string | null {
  const { missing, edit } = BRIEFING_TEXTS;
  if (error === null) return edit.notFigure;
  if (error instanceof ParameterError)
    return error.problems
      .map(
        (problem) => `“${problem.value}”: ${isOfRecord(problem) ? missing.unknown : problemReason(problem)}`,
      )
      .join(" ");
  if (!(error instanceof MissingRecordError)) return null;
  const { kind } = error.absence;
  return `“${error.slug}”: ${kind === "withheld" || kind === "removed" ? missing[kind] : missing.unknown}`;
}

/** Whether a problem is that there is no stance of a name, which its parameter says as of any other choice. */
const isOfRecord = ({ parameter, code }: ParameterProblem) =>
  parameter === "stance" && code === "unknown-choice";
