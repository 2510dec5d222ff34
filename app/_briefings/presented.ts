import { NothingPublishedError } from "@/app/_view/moment";
import type { PresentedStep } from "@/lib/briefings/dressed";
import type { Step } from "@/lib/briefings/model";
import { MissingRecordError, ParameterError } from "@/lib/views/problem";
import { shownOf } from "./shown";

/** Steps as they are presented, and the numbers of those that cannot be, counted from 1. */
export type Presented = { steps: PresentedStep[]; missing: number[] };

/**
 * Draws the steps of somebody's briefing anew. One whose view shows nothing any more, such as of a record that is withheld, is
 * left out whole: what was written of it may say the same.
 */
export async function presentedSteps(steps: readonly Step[]): Promise<Presented> {
  const all = await Promise.all(steps.map(presentedOrNot));
  return {
    steps: all.filter((step) => step !== null),
    missing: all.flatMap((step, at) => (step === null ? [at + 1] : [])),
  };
}

async function presentedOrNot({ id: _, view, ...words }: Step): Promise<PresentedStep | null> {
  try {
    const shown = await shownOf(view);
    return shown && { ...words, shown };
  } catch (error) {
    if (error instanceof NothingPublishedError) throw error;
    if (error instanceof ParameterError || error instanceof MissingRecordError) return null;
    throw error;
  }
}
