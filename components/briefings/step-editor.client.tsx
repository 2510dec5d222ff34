"use client";

import { useEffect, useId, useState } from "react";
import { fill } from "@/lib/briefings/fill";
import { REVEALS, releaseOf, type Step } from "@/lib/briefings/model";
import { type FetchedShown, fetchShown } from "./fetch-shown";
import { HighlightFields } from "./highlight-fields";
import { NewerRelease } from "./newer-release.client";
import { NoteRoom } from "./note-room.client";
import type { EditTexts } from "./texts";

/** Letters of a note from which on it is tried whether a slide has room for it. */
const LONG_NOTE = 150;

/** One step: its chart as a small picture, and all that is said of it. */
export function StepEditor({
  step,
  number,
  texts,
  onChange,
}: {
  step: Step;
  /** Counted from 1. */
  number: number;
  texts: EditTexts;
  onChange: (change: Partial<Step>, words?: string) => void;
}) {
  const id = useId();
  const { view } = step;
  const [fetched, setFetched] = useState<FetchedShown | null>(null);
  useEffect(() => {
    let isGone = false;
    fetchShown(view).then(
      (found) => !isGone && setFetched(found),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [view]);
  const shown = fetched?.ok ? fetched.shown : null;
  const area = (name: "note" | "speakerNotes", label: string, hint?: string) => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <textarea
        id={`${id}-${name}`}
        className="input"
        rows={3}
        maxLength={10_000}
        value={step[name]}
        aria-describedby={hint ? `${id}-${name}-hint` : undefined}
        onChange={({ target }) => onChange({ [name]: target.value })}
      />
      {hint && (
        <p id={`${id}-${name}-hint`} className="step-hint">
          {hint}
        </p>
      )}
    </div>
  );
  return (
    <div className="step-editor">
      <div className="step-chart">
        {shown ? (
          // biome-ignore lint/performance/noImgElement: a drawing in its file, which nothing has to be made smaller of
          <img
            src={shown.files.svg}
            alt={fill(texts.chart, { number, title: shown.title })}
            loading="lazy"
            width={320}
            height={200}
          />
        ) : (
          <p role="status">
            {fetched === null
              ? texts.loading
              : fill(texts.noChart, {
                  reason:
                    (!fetched.ok && (fetched.status === 404 ? texts.notFigure : fetched.reason)) ||
                    texts.offline,
                })}
          </p>
        )}
        <p className="step-hint">
          <a href={view}>{texts.view}</a> · {fill(texts.release, { release: releaseOf(view) ?? "" })}
        </p>
        {shown && shown.latest > shown.release && (
          <NewerRelease shown={shown} number={number} texts={texts} onChange={onChange} />
        )}
      </div>
      <div className="step-fields">
        <div className="field">
          <label htmlFor={`${id}-headline`}>{texts.headline}</label>
          <textarea
            id={`${id}-headline`}
            className="input"
            rows={2}
            maxLength={300}
            value={step.headline}
            onChange={({ target }) => onChange({ headline: target.value.replace(/\n/g, " ") })}
          />
          {shown && shown.title !== step.headline && (
            <button
              type="button"
              className="button"
              onClick={() => onChange({ headline: shown.title.slice(0, 300) })}
            >
              {texts.draft}
            </button>
          )}
        </div>
        {area("note", texts.note, texts.noteHint)}
        {shown && step.note.length > LONG_NOTE && <NoteRoom step={step} shown={shown} texts={texts} />}
        {area("speakerNotes", texts.speakerNotes)}
        <fieldset className="step-choice">
          <legend>{texts.reveal}</legend>
          {REVEALS.map((reveal) => (
            <label key={reveal}>
              <input
                type="radio"
                name={`${id}-reveal`}
                checked={step.reveal === reveal}
                onChange={() => onChange({ reveal })}
              />{" "}
              {reveal === "at-once" ? texts.revealAtOnce : texts.revealRowByRow}
            </label>
          ))}
        </fieldset>
        {shown && (
          <HighlightFields shown={shown} highlight={step.highlight} texts={texts} onChange={onChange} />
        )}
      </div>
    </div>
  );
}
