"use client";

import { useMemo, useState } from "react";
import type { Briefing } from "@/lib/briefings/model";
import { BriefingEditor } from "./briefing-editor.client";
import { BrokenBriefing } from "./broken-briefing.client";
import { MakeFiles } from "./make-files.client";
import { keepBriefing, useOwnBriefing } from "./own-briefing.client";
import type { EditTexts, MakeTexts, ProblemTexts, SinceTexts } from "./texts";

/** Where the browser's own briefing is put together; kept with every change. */
export function Editor({
  texts,
  since,
  problems,
  make,
}: {
  texts: EditTexts;
  since: SinceTexts;
  problems: ProblemTexts;
  make: MakeTexts;
}) {
  const { text, read } = useOwnBriefing();
  const [isRefused, setIsRefused] = useState(false);
  const untitled = texts.untitled;
  const briefing = useMemo<Briefing>(
    () => (read?.ok ? read.briefing : { title: untitled, steps: [] }),
    [read, untitled],
  );
  if (text === undefined) return null;
  if (typeof text === "string" && read && !read.ok)
    return <BrokenBriefing text={text} problems={read.problems} texts={{ edit: texts, problem: problems }} />;
  return (
    <BriefingEditor
      briefing={briefing}
      keep={(next) => setIsRefused(!keepBriefing(next))}
      present="/present/mine"
      texts={texts}
      since={since}
      problems={problems}
      told={
        <>
          {briefing.steps.length > 0 && <MakeFiles briefing={briefing} texts={make} />}
          {isRefused && <p role="alert">{texts.notKept}</p>}
        </>
      }
    />
  );
}
