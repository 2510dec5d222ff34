import type { PresentedStep } from "@/lib/briefings/dressed";
import { keptShown } from "@/lib/briefings/kept-shown";
import type { MissingStep } from "@/lib/briefings/missing";
import type { Step } from "@/lib/briefings/model";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { shownOf } from "./shown";
import { stepReason } from "./step-reason";

/** Steps as they are presented, with the place of each among all, counted from 0, and those that cannot be. */
export type Presented = { steps: PresentedStep[]; places: number[]; missing: MissingStep[] };

const shownAt = keptShown(shownOf);

/**
 * Draws the steps of a briefing anew. One whose view shows nothing any more, such as of a record that is withheld, is left out
 * whole: what was written of it may say the same.
 */
export async function presentedSteps(steps: readonly Step[]): Promise<Presented> {
  const latest = (await latestReleaseNumber()) ?? 0;
  const all = await Promise.all(steps.map((step, at) => presentedOrMissing(step, at + 1, latest)));
  return {
    steps: all.flatMap((one) => ("shown" in one ? [one] : [])),
    places: all.flatMap((one, at) => ("shown" in one ? [at] : [])),
    missing: all.flatMap((one) => ("shown" in one ? [] : [one])),
  };
}

async function presentedOrMissing(
  { id: _, view, ...words }: Step,
  number: number,
  latest: number,
): Promise<PresentedStep | MissingStep> {
  try {
    const shown = await shownAt(latest, view);
    return shown ? { ...words, shown } : { number, reason: stepReason(null) ?? "" };
  } catch (error) {
    const reason = stepReason(error);
    if (reason === null) throw error;
    return { number, reason };
  }
}
