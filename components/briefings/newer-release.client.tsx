"use client";

import type { StepChange } from "@/lib/briefings/edit";
import { fill } from "@/lib/briefings/fill";
import type { Step } from "@/lib/briefings/model";
import { movedStep } from "@/lib/briefings/moved";
import type { StepSince } from "@/lib/briefings/since";
import { StepDifference } from "./step-difference";
import type { EditTexts, SinceTexts } from "./texts";

/** Where a newer release is out: what it makes of a step, line by line, and the step moved to it when that is wanted. */
export function NewerRelease({
  step,
  since: { latest, step: since },
  number,
  texts: { edit, since: sinceTexts },
  onChange,
}: {
  step: Step;
  since: { latest: number; step: StepSince };
  /** Of the step, counted from 1. */
  number: number;
  texts: { edit: EditTexts; since: SinceTexts };
  onChange: (change: StepChange, words: string) => void;
}) {
  const move = () => {
    const moved = movedStep(step, latest, since);
    const said =
      moved.headline !== step.headline
        ? edit.movedTitle
        : moved.headlineRelease === undefined
          ? edit.movedRelease
          : edit.movedUndecided;
    onChange((before) => movedStep(before, latest, since), fill(said, { number, latest }));
  };
  return (
    <div className="step-newer" data-kind={since.kind}>
      <StepDifference since={since} latest={latest} texts={sinceTexts} />
      {(since.kind === "same" || since.kind === "differs") && (
        <button type="button" className="button" onClick={move}>
          {fill(edit.move, { latest })}
        </button>
      )}
    </div>
  );
}
