import type { PresentedStep } from "@/lib/briefings/dressed";
import { fill } from "@/lib/briefings/fill";
import { isChanged, summaryWords } from "./since-words";
import { StepDifference } from "./step-difference";
import type { SinceTexts } from "./texts";

/** Says, where a briefing is read and begun, whether a newer release would change it, and behind that which steps and how. */
export function SinceNotice({ steps, texts }: { steps: readonly PresentedStep[]; texts: SinceTexts }) {
  const latest = Math.max(0, ...steps.map(({ shown }) => shown.latest));
  const since = steps.map((step) => step.since ?? ({ kind: "current" } as const));
  const words = summaryWords({ latest, steps: since }, texts);
  if (words === null) return null;
  return (
    <div className="since-notice no-print">
      <p role="status">
        {words} {texts.kept}
      </p>
      {since.some(isChanged) && (
        <details>
          <summary>{texts.which}</summary>
          <ol>
            {steps.map(({ headline, shown }, at) => {
              const one = since[at];
              if (!one || !isChanged(one)) return null;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name but their place
                <li key={at}>
                  <p>{fill(texts.step, { number: at + 1, headline: headline || shown.title })}</p>
                  <StepDifference since={one} latest={latest} texts={texts} />
                </li>
              );
            })}
          </ol>
        </details>
      )}
    </div>
  );
}
