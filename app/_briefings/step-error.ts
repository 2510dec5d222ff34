import { MissingRecordError, ParameterError, type ParameterProblem } from "@/lib/views/problem";
import { settledError } from "./settled-error";
import { stepReason } from "./step-reason";

/** A step that shows nothing: which one, counted from 1, what is wrong with its view, and the same in words. */
export class StepError extends Error {
  readonly problems: readonly ParameterProblem[];
  readonly reason: string;
  constructor(
    readonly step: number,
    /** What drawing it threw; null where its address shows no figure. */
    error: ParameterError | MissingRecordError | null,
  ) {
    super(`step ${step} shows no figure`);
    this.name = "StepError";
    this.problems = error instanceof ParameterError ? error.problems : [];
    this.reason = stepReason(error) ?? "";
  }
}

/** What is made of a step, or that step's error. */
export async function inStep<T>(step: number, view: string, make: () => Promise<T | null>): Promise<T> {
  try {
    const made = await make();
    if (made !== null) return made;
  } catch (thrown) {
    const error = await settledError(thrown, view);
    if (error instanceof MissingRecordError || error instanceof ParameterError)
      throw new StepError(step, error);
    throw error;
  }
  throw new StepError(step, null);
}
