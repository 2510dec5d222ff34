import { fill } from "@/lib/briefings/fill";
import { countSince, type StepSince } from "@/lib/briefings/since";
import type { SinceTexts } from "./texts";

/**
 * What the newest release makes of a briefing, in a few sentences; null where none is newer than any of its steps.
 * @param latest  the newest release
 */
export function summaryWords(
  { latest, steps }: { latest: number; steps: readonly StepSince[] },
  texts: SinceTexts,
): string | null {
  const { current, differs, gone, unknown, missing } = countSince(steps);
  if (current + missing === steps.length) return null;
  const numbers = { latest, differs, gone, unknown, steps: steps.length };
  return [
    texts.newer,
    differs > 0 ? texts.some : gone + unknown === 0 ? texts.none : null,
    gone > 0 ? texts.gone : null,
    unknown > 0 ? texts.unknown : null,
  ]
    .filter((text) => text !== null)
    .map((text) => fill(text, numbers))
    .join(" ");
}

/** Whether there is anything to say of a step that whoever presents it should know. */
export const isChanged = ({ kind }: StepSince): boolean => kind === "differs" || kind === "gone";
