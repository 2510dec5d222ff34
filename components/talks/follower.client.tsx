"use client";

import { useMemo, useRef } from "react";
import { Numbered } from "@/components/briefings/numbered";
import { Slide } from "@/components/briefings/slide";
import type { StageTexts } from "@/components/briefings/texts";
import { useHiddenTitle, useHide } from "@/components/briefings/use-hide.client";
import { dressed, type PresentedStep } from "@/lib/briefings/dressed";
import { fill } from "@/lib/briefings/fill";
import type { TalkPosition } from "@/lib/talks/model";
import words from "@/messages/en/talks.json";
import { usePosition } from "./use-position.client";

/** What is on screen, on the device of somebody who follows: the same step, lines, blank screen and hidden names. */
export function Follower({
  code,
  title,
  steps,
  start,
  texts,
}: {
  code: string;
  /** Of the presentation. */
  title: string;
  /** In the order of the briefing; null for one that cannot be shown. */
  steps: (PresentedStep | null)[];
  start: TalkPosition;
  texts: StageTexts;
}) {
  const { position, isLost } = usePosition(code, start);
  const room = useRef<HTMLDivElement>(null);
  const drawn = useMemo(() => steps.filter((step) => step !== null), [steps]);
  const hide = useHide(drawn);
  const { step: at, shown, isBlank, isBlind } = position.stage;
  const step = steps[at];
  const blind = isBlind ? hide : undefined;
  useHiddenTitle(blind, title);
  const { follow } = words;
  return (
    <>
      <h1 className="follow-title stored-title">{blind?.(title) ?? title}</h1>
      <div className="follow">
        <div ref={room} className="follow-room" data-blank={isBlank || undefined}>
          {isBlank ? (
            <p className="stage-blank">{texts.blankScreen}</p>
          ) : step ? (
            <Slide step={step} dress={{ slide: { moves: shown }, blind }} texts={texts} />
          ) : (
            <p className="follow-none">{follow.notShown}</p>
          )}
        </div>
        {step && !isBlank && (
          <Numbered numbered={dressed(step, { blind }).numbered} className="briefing-numbered" />
        )}
        <div className="follow-foot">
          <p role="status">
            {fill(follow.place, { number: at + 1, steps: steps.length })} ·{" "}
            {position.isOver ? follow.over : isLost ? follow.lost : follow.following}
            {isBlind && ` · ${texts.blindOn}`}
          </p>
          <button
            type="button"
            className="button js-only"
            onClick={() => {
              // A browser that has no full screen goes on in its window.
              room.current?.requestFullscreen?.().catch(() => undefined);
            }}
          >
            {follow.full}
          </button>
        </div>
      </div>
    </>
  );
}
