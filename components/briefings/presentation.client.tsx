"use client";

import { type ReactNode, useEffect, useState } from "react";
import type { PresentedStep } from "@/lib/briefings/dressed";
import type { Stage } from "@/lib/briefings/stage";
import { Screen } from "./screen.client";
import { StepView } from "./step-view";
import type { StageTexts, StepTexts } from "./texts";
import { useHide } from "./use-hide.client";

/** How a window presents: as the audience from a step, counted from 0, or as the speaker; null where it is being read. */
type Mode = { role: "audience"; startAt: number } | { role: "speaker" } | null;

/**
 * A briefing to be read, printed and presented: its steps one under another, whole before any script, of which script makes
 * slides. `#step-2` in the address begins at the second step, `#speaker` as the speaker's window.
 */
export function Presentation({
  name,
  steps,
  texts,
  printNotes,
  follow = null,
  onStage,
}: {
  name: string;
  steps: PresentedStep[];
  texts: { stage: StageTexts; step: StepTexts };
  /** The words beside the box that prints what is for the speaker. */
  printNotes: string;
  /** What lets others follow on their own devices; null where that is not offered. */
  follow?: ReactNode;
  /** Told where it stands with each move, and whether that was made in this window. */
  onStage?: (stage: Stage, isOwn: boolean) => void;
}) {
  const [mode, setMode] = useState<Mode>(null);
  const [withNotes, setWithNotes] = useState(false);
  const { stage } = texts;
  const hide = useHide(steps);
  useEffect(() => {
    const begin = () => setMode(modeOf(window.location.hash));
    begin();
    window.addEventListener("hashchange", begin);
    return () => window.removeEventListener("hashchange", begin);
  }, []);
  const leave = () => {
    window.history.replaceState(null, "", window.location.pathname);
    setMode(null);
  };
  return (
    <div className="handout" data-notes={withNotes || undefined}>
      <div className="briefing-actions js-only no-print">
        <button
          type="button"
          className="button"
          data-kind="primary"
          onClick={() => setMode({ role: "audience", startAt: 0 })}
        >
          {stage.start}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {stage.print}
        </button>
        <p className="text-note text-ink-soft" role="status">
          {stage.ready.replace("{steps}", String(steps.length))}
        </p>
        {steps.some(({ speakerNotes }) => speakerNotes) && (
          <label>
            <input
              type="checkbox"
              checked={withNotes}
              onChange={({ target }) => setWithNotes(target.checked)}
            />{" "}
            {printNotes}
          </label>
        )}
      </div>
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name but their place
        <StepView key={at} step={step} number={at + 1} texts={texts.step} />
      ))}
      {mode && (
        <Screen
          key={mode.role}
          name={name}
          steps={steps}
          role={mode.role}
          startAt={mode.role === "audience" ? mode.startAt : null}
          hide={hide}
          texts={stage}
          follow={follow}
          onStage={onStage}
          onLeave={leave}
        />
      )}
    </div>
  );
}

function modeOf(hash: string): Mode {
  if (hash === "#speaker") return { role: "speaker" };
  const step = /^#step-([1-9]\d?)$/.exec(hash)?.[1];
  return step === undefined ? null : { role: "audience", startAt: Number(step) - 1 };
}
