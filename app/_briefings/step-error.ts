import { MissingRecordError, ParameterError, type ParameterProblem } from "@/lib/views/problem";

/** A step that shows nothing: which one, counted from 1, and what is wrong with its view. */
export class StepError extends Error {
  constructor(
    readonly step: number,
    readonly problems: readonly ParameterProblem[],
  ) {
    super(`step ${step} shows no figure`);
    this.name = "StepError";
  }
}

/** What is made of a step, or that step's error. */
export async function inStep<T>(step: number, make: () => Promise<T | null>): Promise<T> {
  try {
    const made = await make();
    if (made !== null) return made;
  } catch (error) {
    if (error instanceof MissingRecordError) throw new StepError(step, []);
    if (error instanceof ParameterError) throw new StepError(step, error.problems);
    throw error;
  }
  throw new StepError(step, []);
}
