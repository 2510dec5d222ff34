"use client";

import { useId, useRef, useState } from "react";
import { rename } from "@/lib/briefings/edit";
import { briefingFileName, type FileProblem, readBriefing, writeBriefing } from "@/lib/briefings/file";
import { fill } from "@/lib/briefings/fill";
import type { Briefing } from "@/lib/briefings/model";
import { ProblemList } from "./problem-list";
import { saveFile } from "./save-file";
import type { EditTexts, ProblemTexts } from "./texts";

/** What is done with a briefing as a whole: its title, presenting, printing, its file saved and opened. */
export function EditorActions({
  briefing,
  present,
  texts,
  onChange,
}: {
  briefing: Briefing;
  /** The address at which it is presented and printed. */
  present: string;
  texts: { edit: EditTexts; problem: ProblemTexts };
  onChange: (briefing: Briefing, words?: string) => void;
}) {
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<FileProblem[]>([]);
  /** What is being typed as the title; null where nothing is. */
  const [draft, setDraft] = useState<string | null>(null);
  const { edit } = texts;
  const open = async (chosen: File | undefined) => {
    if (!chosen) return;
    const read = readBriefing(await chosen.text());
    setProblems(read.ok ? [] : read.problems);
    if (!read.ok) return;
    const { title, steps } = read.briefing;
    onChange(read.briefing, fill(edit.opened, { title, steps: steps.length }));
  };
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{edit.title}</label>
        <input
          id={id}
          className="input"
          maxLength={300}
          value={draft ?? briefing.title}
          // A title of nothing is not kept, so that a file always has one.
          onChange={({ target }) => {
            setDraft(target.value);
            if (target.value.trim()) onChange(rename(briefing, target.value));
          }}
          onBlur={() => setDraft(null)}
        />
      </div>
      <div className="editor-buttons">
        {briefing.steps.length > 0 && (
          <>
            <a className="button" data-kind="primary" href={`${present}#step-1`}>
              {edit.present}
            </a>
            <a className="button" href={present}>
              {edit.print}
            </a>
            <button
              type="button"
              className="button"
              onClick={() => saveFile(writeBriefing(briefing), briefingFileName(briefing, "json"))}
            >
              {edit.save}
            </button>
          </>
        )}
        <button type="button" className="button" onClick={() => file.current?.click()}>
          {edit.open}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={edit.open}
          onChange={async ({ target }) => {
            await open(target.files?.[0]);
            target.value = "";
          }}
        />
        {briefing.steps.length > 0 && (
          <button
            type="button"
            className="button"
            onClick={() => onChange({ ...briefing, steps: [] }, edit.cleared)}
          >
            {edit.clear}
          </button>
        )}
      </div>
      {problems.length > 0 && (
        <div role="alert">
          <p>{edit.notOpened}</p>
          <ProblemList problems={problems} texts={texts} />
        </div>
      )}
    </>
  );
}
