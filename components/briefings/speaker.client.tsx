"use client";

import { useEffect, useState } from "react";
import { dressed, type PresentedStep } from "@/lib/briefings/dressed";
import { fill } from "@/lib/briefings/fill";
import type { Stage } from "@/lib/briefings/stage";
import { Numbered } from "./numbered";
import { Slide } from "./slide";
import type { StageTexts } from "./texts";

/** What the speaker sees: notes, what is on screen, what comes next, the time and how long it has been. */
export function Speaker({
  steps,
  stage,
  counts,
  blind,
  texts,
}: {
  steps: PresentedStep[];
  stage: Stage;
  /** Groups of rows by step. */
  counts: readonly number[];
  blind?: (text: string) => string;
  texts: StageTexts;
}) {
  const step = steps[stage.step];
  const next = steps[stage.step + 1];
  const groups = counts[stage.step] ?? 0;
  if (!step) return null;
  return (
    <div className="speaker">
      <section aria-labelledby="speaker-now" className="speaker-now">
        <h3 id="speaker-now">
          {texts.now}
          {groups > 0 && ` · ${fill(texts.shown, { shown: stage.shown, groups })}`}
          {stage.isBlank && ` · ${texts.blank}`}
        </h3>
        <Slide step={step} dress={{ shown: stage.shown, blind }} texts={texts} />
      </section>
      <section aria-labelledby="speaker-next" className="speaker-next">
        <h3 id="speaker-next">{texts.next}</h3>
        {next ? <Slide step={next} dress={{ blind }} texts={texts} head={false} /> : <p>{texts.end}</p>}
      </section>
      <section
        aria-label={texts.speakerTitle}
        className="speaker-notes"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
      >
        <p>{step.speakerNotes || texts.noNotes}</p>
        <Numbered numbered={dressed(step, { blind }).numbered} className="briefing-numbered" />
      </section>
      <Clocks texts={texts} />
    </div>
  );
}

/** The time of day, and the time since the speaker's window was opened or set to zero. */
function Clocks({ texts }: { texts: StageTexts }) {
  const [now, setNow] = useState(() => Date.now());
  const [start, setStart] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const clock = new Date(now).toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
  return (
    <div className="speaker-clocks">
      <p>
        {texts.clock} <b>{clock}</b>
      </p>
      <p>
        {texts.timer} <b>{lasted(now - start)}</b>{" "}
        <button type="button" className="button" onClick={() => setStart(Date.now())}>
          {texts.reset}
        </button>
      </p>
    </div>
  );
}

/** Milliseconds as `M:SS`. */
function lasted(time: number): string {
  const seconds = Math.max(0, Math.floor(time / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
