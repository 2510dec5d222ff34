import type { PresentedStep } from "@/lib/briefings/dressed";
import { fill } from "@/lib/briefings/fill";
import { releaseOf } from "@/lib/briefings/model";
import { isChanged } from "./since-words";
import { StepDifference } from "./step-difference";
import type { SinceTexts } from "./texts";

/** What whoever speaks should know of a step: that a newer release would change it, or that its headline is of an older one. */
export function SpeakerSince({
  step: { since, shown, headlineRelease },
  hide,
  texts,
}: {
  step: PresentedStep;
  /** Hides who is spoken of; undefined where nobody is hidden. */
  hide: ((text: string) => string) | undefined;
  texts: SinceTexts;
}) {
  const isTold = since !== undefined && isChanged(since);
  if (!isTold && headlineRelease === undefined) return null;
  return (
    <div className="speaker-since">
      {headlineRelease !== undefined && (
        <p>
          {fill(texts.undecided, {
            written: headlineRelease,
            release: releaseOf(shown.view) ?? shown.release,
          })}
        </p>
      )}
      {isTold && <StepDifference since={since} latest={shown.latest} texts={texts} hide={hide} />}
    </div>
  );
}
