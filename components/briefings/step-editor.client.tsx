"use client";

import { useEffect, useId, useState } from "react";
import type { StepChange } from "@/lib/briefings/edit";
import { fill } from "@/lib/briefings/fill";
import { LONGEST_HEADLINE, REVEALS, releaseOf, type Step } from "@/lib/briefings/model";
import { headlineFrom } from "@/lib/briefings/moved";
import type { StepSince } from "@/lib/briefings/since";
import { type FetchedShown, fetchShown } from "./fetch-shown";
import { HighlightFields } from "./highlight-fields";
import { NewerRelease } from "./newer-release.client";
import { NoteRoom } from "./note-room.client";
import type { EditTexts, SinceTexts } from "./texts";
import { UndecidedHeadline } from "./undecided-headline";

/** Letters of a note from which on it is tried whether a slide has room for it. */
const LONG_NOTE = 150;

/** One step: its chart as a small picture, and all that is said of it. */
export function StepEditor({
  step,
  number,
  since,
  texts: { edit: texts, since: sinceTexts },
  onChange,
}: {
  step: Step;
  /** Counted from 1. */
  number: number;
  /** What the newest release makes of it; null as long as that is not known. */
  since: { latest: number; step: StepSince } | null;
  texts: { edit: EditTexts; since: SinceTexts };
  onChange: (change: StepChange, words?: string) => void;
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
        {since && since.step.kind !== "current" && since.step.kind !== "missing" && (
          <NewerRelease
            step={step}
            since={since}
            number={number}
            texts={{ edit: texts, since: sinceTexts }}
            onChange={onChange}
          />
        )}
      </div>
      <div className="step-fields">
        <div className="field">
          <label htmlFor={`${id}-headline`}>{texts.headline}</label>
          <textarea
            id={`${id}-headline`}
            className="input"
            rows={2}
            maxLength={LONGEST_HEADLINE}
            value={step.headline}
            onChange={({ target }) => onChange({ headline: target.value.replace(/\n/g, " ") })}
          />
          {step.headlineRelease !== undefined ? (
            <UndecidedHeadline
              step={step}
              number={number}
              title={shown?.title ?? null}
              texts={texts}
              onChange={onChange}
            />
          ) : (
            shown &&
            headlineFrom(shown.title) !== step.headline && (
              <button
                type="button"
                className="button"
                onClick={() => onChange({ headline: headlineFrom(shown.title) })}
              >
                {texts.draft}
              </button>
            )
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
