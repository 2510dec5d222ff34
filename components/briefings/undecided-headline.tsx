import type { StepChange } from "@/lib/briefings/edit";
import { fill } from "@/lib/briefings/fill";
import { releaseOf, type Step } from "@/lib/briefings/model";
import { decided, headlineFrom } from "@/lib/briefings/moved";
import type { EditTexts } from "./texts";

/** Warns of a headline that was written for an older release than its step is at, until somebody decides about it. */
export function UndecidedHeadline({
  step,
  number,
  title,
  texts,
  onChange,
}: {
  step: Step;
  /** Of the step, counted from 1. */
  number: number;
  /** The title of its chart; null as long as that is not there. */
  title: string | null;
  texts: EditTexts;
  onChange: (change: StepChange, words?: string) => void;
}) {
  const release = releaseOf(step.view) ?? "";
  const keep = () => onChange(decided, fill(texts.keptHeadline, { number, release }));
  return (
    <div className="step-undecided" role="note">
      <p>{fill(texts.undecided, { written: step.headlineRelease ?? "", release, title: title ?? "…" })}</p>
      <p className="step-undecided-ways">
        <button type="button" className="button" onClick={keep}>
          {texts.keepHeadline}
        </button>
        {title !== null && (
          <button
            type="button"
            className="button"
            onClick={() => onChange((before) => ({ ...decided(before), headline: headlineFrom(title) }))}
          >
            {texts.takeTitle}
          </button>
        )}
      </p>
    </div>
  );
}
