import { atRelease, type Briefing, LONGEST_HEADLINE, releaseOf, type Step } from "./model";
import type { BriefingSince, StepSince } from "./since";

/**
 * A step moved to a newer release. A headline that is the title of its figure becomes the title there. One that somebody wrote
 * stays, and where the figure says something else the step remembers for which release it was written, until that is decided.
 * @param since  what that release makes of the step
 * Laws: nothing but the view changes where the figure says the same; a step that nothing is known of, or that cannot be drawn
 * there, stays as it is.
 */
export function movedStep(step: Step, to: number, since: StepSince): Step {
  if (since.kind !== "same" && since.kind !== "differs") return step;
  const moved = { ...step, view: atRelease(step.view, to) };
  if (since.kind === "same" || step.headline === "") return moved;
  const { was, is } = since.title;
  if (step.headline === headlineFrom(was)) return decided({ ...moved, headline: headlineFrom(is) });
  const written = step.headlineRelease ?? releaseOf(step.view);
  return written === null ? moved : { ...moved, headlineRelease: written };
}

/** A step whose headline somebody decided on: it holds for the release that its view is at. */
export function decided(step: Step): Step {
  const { headlineRelease: _, ...rest } = step;
  return rest;
}

/** A briefing of which each step that can be is moved to the newest release. */
export function movedBriefing(briefing: Briefing, { latest, steps }: BriefingSince): Briefing {
  return {
    ...briefing,
    steps: briefing.steps.map((step, at) => movedStep(step, latest, steps[at] ?? { kind: "unknown" })),
  };
}

/** A title as far as a headline holds it. */
export const headlineFrom = (title: string): string => title.slice(0, LONGEST_HEADLINE);
