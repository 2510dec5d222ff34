import type { Briefing, Step } from "./model";

/** A step at the end. */
export function addStep(briefing: Briefing, step: Step): Briefing {
  return { ...briefing, steps: [...briefing.steps, step] };
}

/** A step at a place, counted from 0: where one was that is put back. */
export function insertStep(briefing: Briefing, at: number, step: Step): Briefing {
  return { ...briefing, steps: briefing.steps.toSpliced(at, 0, step) };
}

/** The step from one place at another; the order of the others stays. A place beyond an end is the end. */
export function moveStep(briefing: Briefing, from: number, to: number): Briefing {
  const step = briefing.steps[from];
  if (!step) return briefing;
  const at = Math.max(0, Math.min(briefing.steps.length - 1, to));
  return { ...briefing, steps: briefing.steps.toSpliced(from, 1).toSpliced(at, 0, step) };
}

/** A copy of a step right behind it. */
export function duplicateStep(briefing: Briefing, at: number): Briefing {
  const step = briefing.steps[at];
  return step ? insertStep(briefing, at + 1, structuredClone(step)) : briefing;
}

export function removeStep(briefing: Briefing, at: number): Briefing {
  return { ...briefing, steps: briefing.steps.toSpliced(at, 1) };
}

/** What is changed of a step: some of its fields, or what is made of all of it. */
export type StepChange = Partial<Step> | ((step: Step) => Step);

export function changeStep(briefing: Briefing, at: number, change: StepChange): Briefing {
  const changed = (step: Step) => (typeof change === "function" ? change(step) : { ...step, ...change });
  return { ...briefing, steps: briefing.steps.map((step, place) => (place === at ? changed(step) : step)) };
}

export function rename(briefing: Briefing, title: string): Briefing {
  return { ...briefing, title };
}
