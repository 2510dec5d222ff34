import type { Stage } from "./stage";

/** Where an address says that a presentation stands: a step, counted from 0, and how many moves within it. */
export type StagePlace = Pick<Stage, "step" | "shown">;

/** `#step-3` for the third step as it begins, `#step-3-2` after two moves within it. */
export function hashOf({ step, shown }: StagePlace): string {
  return `#step-${step + 1}${shown > 0 ? `-${shown}` : ""}`;
}

/** The place that the fragment of an address names, which may be beyond the last; null where it names none. */
export function placeOfHash(hash: string): StagePlace | null {
  const [, step, shown = "0"] = /^#step-([1-9]\d{0,5})(?:-(\d{1,5}))?$/.exec(hash) ?? [];
  return step === undefined ? null : { step: Number(step) - 1, shown: Number(shown) };
}
