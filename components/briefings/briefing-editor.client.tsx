"use client";

import { type ReactNode, useState } from "react";
import type { Briefing } from "@/lib/briefings/model";
import { EditorActions } from "./editor-actions.client";
import { EditorSince } from "./editor-since";
import { StepList } from "./step-list.client";
import type { EditTexts, ProblemTexts, SinceTexts } from "./texts";
import type { Done } from "./undo";
import { useSince } from "./use-since.client";

/** Where a briefing is put together, wherever it is kept: each change is handed to its store. */
export function BriefingEditor({
  briefing,
  keep,
  present,
  texts,
  since: sinceTexts,
  problems,
  told,
}: {
  briefing: Briefing;
  keep: (briefing: Briefing) => void;
  /** The address at which it is presented and printed. */
  present: string;
  texts: EditTexts;
  since: SinceTexts;
  problems: ProblemTexts;
  /** What the store has to say. */
  told?: ReactNode;
}) {
  const [done, setDone] = useState<Done | null>(null);
  const { since, isFailed } = useSince(briefing.steps);
  /** @param words  what was done, where it can be undone or has to be said */
  const change = (next: Briefing, words?: string) => {
    keep(next);
    setDone(words === undefined ? null : { words, before: briefing });
  };
  return (
    <div className="briefing-editor">
      <EditorActions
        briefing={briefing}
        present={present}
        texts={{ edit: texts, problem: problems }}
        onChange={change}
      />
      <p className="editor-done" role="status">
        {done?.words}{" "}
        {done?.before && (
          <button
            type="button"
            className="button"
            onClick={() => {
              if (done.before) change(done.before);
            }}
          >
            {texts.undo}
          </button>
        )}
      </p>
      {told}
      <h2>
        {texts.steps}
        {briefing.steps.length > 0 && ` (${briefing.steps.length})`}
      </h2>
      {briefing.steps.length === 0 ? (
        <>
          <p className="max-w-prose">{texts.empty}</p>
          <p className="briefing-ways">
            <a href="/compare">{texts.toCompare}</a>
            <a href="/relations">{texts.toRelations}</a>
            <a href="/issues">{texts.toIssues}</a>
          </p>
        </>
      ) : (
        <>
          <EditorSince
            briefing={briefing}
            since={since}
            isFailed={isFailed}
            texts={{ edit: texts, since: sinceTexts }}
            onChange={change}
          />
          <StepList
            briefing={briefing}
            since={since}
            texts={{ edit: texts, since: sinceTexts }}
            onChange={change}
          />
        </>
      )}
    </div>
  );
}
