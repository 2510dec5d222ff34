"use client";

import { type ReactNode, useEffect, useState } from "react";
import type { PresentedStep } from "@/lib/briefings/dressed";
import type { Stage } from "@/lib/briefings/stage";
import { placeOfHash, type StagePlace } from "@/lib/briefings/stage-hash";
import { forgetPage, keepPage } from "./keep-page.client";
import { Screen } from "./screen.client";
import { SinceNotice } from "./since-notice";
import { StepView } from "./step-view";
import type { StageTexts, StepTexts } from "./texts";
import { useHide } from "./use-hide.client";

/**
 * How a window presents: as the audience or the speaker, from which place, and whether it begins there or is, if there are
 * others, where they are; null where it is being read.
 */
type Mode = { role: "audience" | "speaker"; start: { place: StagePlace; isBeginning: boolean } } | null;

/**
 * A briefing to be read, printed and presented: its steps one under another, whole before any script, of which script makes
 * slides. `#step-2` in the address is the second step, `#speaker` the speaker's window.
 */
export function Presentation({
  name,
  steps,
  texts,
  printNotes,
  follow = null,
  warning = null,
  onStage,
}: {
  name: string;
  steps: PresentedStep[];
  texts: { stage: StageTexts; step: StepTexts };
  /** The words beside the box that prints what is for the speaker. */
  printNotes: string;
  /** What lets others follow on their own devices; null where that is not offered. */
  follow?: ReactNode;
  /** What whoever speaks has to know at once; null for nothing. */
  warning?: string | null;
  /** Told where it stands with each move, and whether that was made in this window. */
  onStage?: (stage: Stage, isOwn: boolean) => void;
}) {
  const [mode, setMode] = useState<Mode>(null);
  const [withNotes, setWithNotes] = useState(false);
  const { stage } = texts;
  const hide = useHide(steps);
  useEffect(() => {
    // A window that presents already goes there by itself.
    const begin = () => setMode((before) => before ?? modeOf(window.location.hash));
    begin();
    window.addEventListener("hashchange", begin);
    return () => window.removeEventListener("hashchange", begin);
  }, []);
  const isPresenting = mode !== null;
  const [isKept, setIsKept] = useState(false);
  useEffect(() => {
    if (isPresenting) void keepPage().then(setIsKept);
  }, [isPresenting]);
  const leave = () => {
    // A page of whoever is signed in stays no longer than it is presented.
    if (window.location.pathname.startsWith("/account/")) void forgetPage();
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
          onClick={() => setMode({ role: "audience", start: { place: FIRST, isBeginning: true } })}
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
      <SinceNotice steps={steps} texts={stage.since} />
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
          start={mode.start}
          hide={hide}
          texts={stage}
          follow={follow}
          warning={warning}
          isKept={isKept}
          onStage={onStage}
          onLeave={leave}
        />
      )}
    </div>
  );
}

const FIRST: StagePlace = { step: 0, shown: 0 };

function modeOf(hash: string): Mode {
  if (hash === "#speaker") return { role: "speaker", start: { place: FIRST, isBeginning: false } };
  const place = placeOfHash(hash);
  return place && { role: "audience", start: { place, isBeginning: false } };
}
