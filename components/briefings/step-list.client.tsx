"use client";

import { useEffect, useRef, useState } from "react";
import { changeStep, duplicateStep, moveStep, removeStep } from "@/lib/briefings/edit";
import { fill } from "@/lib/briefings/fill";
import type { Briefing } from "@/lib/briefings/model";
import type { BriefingSince } from "@/lib/briefings/since";
import { StepEditor } from "./step-editor.client";
import type { EditTexts, SinceTexts } from "./texts";

/** The steps of a briefing in their order, which is changed by dragging a handle, by its arrow keys or by buttons. */
export function StepList({
  briefing,
  since,
  texts: { edit: texts, since: sinceTexts },
  onChange,
}: {
  briefing: Briefing;
  /** What the newest release makes of its steps; null as long as that is not known. */
  since: BriefingSince | null;
  texts: { edit: EditTexts; since: SinceTexts };
  onChange: (briefing: Briefing, words?: string) => void;
}) {
  const { steps } = briefing;
  /** Which step is dragged, and over which it is held. */
  const [drag, setDrag] = useState<{ from: number; over: number } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<number | null>(null);
  useEffect(() => {
    // The handle of a step that was moved by its keys keeps the focus, so that they can be pressed again.
    if (focus.current === null) return;
    list.current?.querySelectorAll<HTMLElement>(".step-handle")[focus.current]?.focus();
    focus.current = null;
  });
  const move = (from: number, to: number) => {
    const place = Math.max(0, Math.min(steps.length - 1, to));
    if (place === from) return;
    onChange(moveStep(briefing, from, place), fill(texts.moved, { number: place + 1, steps: steps.length }));
  };
  return (
    <ol className="step-list" ref={list}>
      {steps.map((step, at) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name but their place
          key={at}
          data-over={
            drag && drag.from !== at && drag.over === at ? (drag.from < at ? "after" : "before") : undefined
          }
          onDragOver={(event) => {
            if (!drag) return;
            event.preventDefault();
            if (drag.over !== at) setDrag({ ...drag, over: at });
          }}
          onDrop={(event) => {
            event.preventDefault();
            if (drag) move(drag.from, at);
            setDrag(null);
          }}
        >
          <div className="step-bar">
            <button
              type="button"
              className="step-handle"
              draggable
              aria-label={fill(texts.handle, { number: at + 1 })}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = "move";
                event.dataTransfer.setData("text/plain", step.headline);
                setDrag({ from: at, over: at });
              }}
              onDragEnd={() => setDrag(null)}
              onKeyDown={(event) => {
                const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: steps.length - 1 }[event.key];
                if (to === undefined) return;
                event.preventDefault();
                focus.current = Math.max(0, Math.min(steps.length - 1, to));
                move(at, to);
              }}
            >
              <span aria-hidden="true">⠿</span>
            </button>
            <b>{fill(texts.stepOf, { number: at + 1, steps: steps.length })}</b>
            <button type="button" className="button" disabled={at === 0} onClick={() => move(at, at - 1)}>
              {texts.up}
            </button>
            <button
              type="button"
              className="button"
              disabled={at === steps.length - 1}
              onClick={() => move(at, at + 1)}
            >
              {texts.down}
            </button>
            <button
              type="button"
              className="button"
              onClick={() =>
                onChange(duplicateStep(briefing, at), fill(texts.duplicated, { number: at + 1 }))
              }
            >
              {texts.duplicate}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => onChange(removeStep(briefing, at), fill(texts.removed, { number: at + 1 }))}
            >
              {texts.remove}
            </button>
          </div>
          <StepEditor
            // What is fetched and folded open belongs to the view, wherever it is moved.
            key={step.view}
            step={step}
            number={at + 1}
            since={since && { latest: since.latest, step: since.steps[at] ?? { kind: "unknown" } }}
            texts={{ edit: texts, since: sinceTexts }}
            onChange={(next, words) => onChange(changeStep(briefing, at, next), words)}
          />
        </li>
      ))}
    </ol>
  );
}
