"use client";

import { useMemo, useState } from "react";
import type { Briefing } from "@/lib/briefings/model";
import { BrokenBriefing } from "./broken-briefing.client";
import { EditorActions } from "./editor-actions.client";
import { keepBriefing, useOwnBriefing } from "./own-briefing.client";
import { StepList } from "./step-list.client";
import type { EditTexts, ProblemTexts } from "./texts";
import type { Done } from "./undo";

/** Where the browser's own briefing is put together; kept with every change. */
export function Editor({ texts, problems }: { texts: EditTexts; problems: ProblemTexts }) {
  const { text, read } = useOwnBriefing();
  const [done, setDone] = useState<Done | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  const untitled = texts.untitled;
  const briefing = useMemo<Briefing>(
    () => (read?.ok ? read.briefing : { title: untitled, steps: [] }),
    [read, untitled],
  );
  if (text === undefined) return null;
  if (typeof text === "string" && read && !read.ok)
    return <BrokenBriefing text={text} problems={read.problems} texts={{ edit: texts, problem: problems }} />;
  /** @param words  what was done, where it can be undone or has to be said */
  const change = (next: Briefing, words?: string) => {
    setIsRefused(!keepBriefing(next));
    setDone(words === undefined ? null : { words, before: briefing });
  };
  return (
    <div className="briefing-editor">
      <EditorActions briefing={briefing} texts={{ edit: texts, problem: problems }} onChange={change} />
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
      {isRefused && <p role="alert">{texts.notKept}</p>}
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
        <StepList briefing={briefing} texts={texts} onChange={change} />
      )}
    </div>
  );
}
