import { NothingPublishedError } from "@/app/_view/moment";
import type { PresentedStep } from "@/lib/briefings/dressed";
import { keptShown } from "@/lib/briefings/kept-shown";
import type { Step } from "@/lib/briefings/model";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { MissingRecordError, ParameterError } from "@/lib/views/problem";
import { shownOf } from "./shown";

/** Steps as they are presented, with the place of each among all, counted from 0, and the numbers of those that cannot be, from 1. */
export type Presented = { steps: PresentedStep[]; places: number[]; missing: number[] };

const shownAt = keptShown(shownOf);

/**
 * Draws the steps of somebody's briefing anew. One whose view shows nothing any more, such as of a record that is withheld, is
 * left out whole: what was written of it may say the same.
 */
export async function presentedSteps(steps: readonly Step[]): Promise<Presented> {
  const latest = (await latestReleaseNumber()) ?? 0;
  const all = await Promise.all(steps.map((step) => presentedOrNot(step, latest)));
  return {
    steps: all.filter((step) => step !== null),
    places: all.flatMap((step, at) => (step === null ? [] : [at])),
    missing: all.flatMap((step, at) => (step === null ? [at + 1] : [])),
  };
}

async function presentedOrNot(
  { id: _, view, ...words }: Step,
  latest: number,
): Promise<PresentedStep | null> {
  try {
    const shown = await shownAt(latest, view);
    return shown && { ...words, shown };
  } catch (error) {
    if (error instanceof NothingPublishedError) throw error;
    if (error instanceof ParameterError || error instanceof MissingRecordError) return null;
    throw error;
  }
}
