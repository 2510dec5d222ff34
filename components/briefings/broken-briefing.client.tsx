"use client";

import type { FileProblem } from "@/lib/briefings/file";
import { keepText } from "./own-briefing.client";
import { ProblemList } from "./problem-list";
import { saveFile } from "./save-file";
import type { EditTexts, ProblemTexts } from "./texts";

/** What the browser keeps but cannot be read: it is not thrown away unasked. */
export function BrokenBriefing({
  text,
  problems,
  texts,
}: {
  text: string;
  problems: FileProblem[];
  texts: { edit: EditTexts; problem: ProblemTexts };
}) {
  return (
    <>
      <p role="alert">{texts.edit.broken}</p>
      <ProblemList problems={problems} texts={texts} />
      <p className="editor-buttons">
        <button type="button" className="button" onClick={() => saveFile(text, "briefing.json")}>
          {texts.edit.save}
        </button>
        <button type="button" className="button" onClick={() => keepText(null)}>
          {texts.edit.beginAnew}
        </button>
      </p>
    </>
  );
}
