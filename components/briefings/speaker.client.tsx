"use client";

import { dressed, type PresentedStep } from "@/lib/briefings/dressed";
import { fill } from "@/lib/briefings/fill";
import { noteMarkup } from "@/lib/briefings/markdown";
import { revealCount, screenOf } from "@/lib/briefings/screens";
import type { Stage } from "@/lib/briefings/stage";
import { Clocks } from "./clocks.client";
import { Numbered } from "./numbered";
import { Slide } from "./slide";
import { SpeakerSince } from "./speaker-since";
import type { StageTexts } from "./texts";

/** What the speaker sees: notes, what is on screen, what comes next, the time and how long it has been. */
export function Speaker({
  steps,
  stage,
  since,
  blind,
  texts,
  onRestart,
}: {
  steps: PresentedStep[];
  stage: Stage;
  /** When the presentation began, in milliseconds since 1970. */
  since: number;
  blind: ((text: string) => string) | undefined;
  texts: StageTexts;
  onRestart: () => void;
}) {
  const step = steps[stage.step];
  const next = steps[stage.step + 1];
  if (!step) return null;
  return (
    <div className="speaker">
      <section aria-labelledby="speaker-now" className="speaker-now">
        <h3 id="speaker-now">
          {texts.now}
          {wayThrough(step, stage.shown, texts)}
          {stage.isBlank && ` · ${texts.blank}`}
        </h3>
        <Slide step={step} dress={{ slide: { moves: stage.shown }, blind }} texts={texts} />
      </section>
      <section aria-labelledby="speaker-next" className="speaker-next">
        <h3 id="speaker-next">{texts.next}</h3>
        {next ? (
          <Slide step={next} dress={{ slide: {}, blind }} texts={texts} head={false} />
        ) : (
          <p>{texts.end}</p>
        )}
      </section>
      <section
        aria-label={texts.speakerTitle}
        className="speaker-notes"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
      >
        <SpeakerSince step={step} hide={blind} texts={texts.since} />
        {step.speakerNotes ? (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: written by micromark, which shows raw HTML as text
          <div className="speaker-text" dangerouslySetInnerHTML={{ __html: noteMarkup(step.speakerNotes) }} />
        ) : (
          <p>{texts.noNotes}</p>
        )}
        <Numbered numbered={dressed(step, { blind }).numbered} className="briefing-numbered" />
      </section>
      <Clocks since={since} texts={texts} onRestart={onRestart} />
    </div>
  );
}

/** How far a step is that is moved on within: by lines, or by the screens of its picture. */
function wayThrough(step: PresentedStep, moves: number, texts: StageTexts): string {
  const groups = revealCount(step);
  if (groups === 0) return "";
  const { part, layout } = screenOf(step, moves);
  if (layout === "key" && moves === groups) return ` · ${texts.key}`;
  return ` · ${step.reveal === "at-once" ? fill(texts.part, part) : fill(texts.shown, { shown: moves, groups })}`;
}
