"use client";

import { useMemo } from "react";
import { fill } from "@/lib/briefings/fill";
import { pinnedTo } from "@/lib/briefings/model";
import { MakeFiles } from "./make-files.client";
import { useOwnBriefing } from "./own-briefing.client";
import { OwnMissing } from "./own-missing";
import { Presentation } from "./presentation.client";
import type { EditTexts, MakeTexts, MissingTexts, StageTexts, StepTexts } from "./texts";
import { usePresented } from "./use-presented.client";
import { useSince } from "./use-since.client";

/** The briefing that this browser keeps, to be read, printed and presented once all of its charts are held. */
export function Mine({
  texts,
  edit,
  eyebrow,
  printNotes,
  make,
  missing: missingTexts,
}: {
  texts: { stage: StageTexts; step: StepTexts };
  edit: EditTexts;
  /** "Pinned to release {release}". */
  eyebrow: string;
  printNotes: string;
  make: MakeTexts;
  missing: MissingTexts;
}) {
  const { text, read } = useOwnBriefing();
  const briefing = read?.ok ? read.briefing : null;
  const steps = useMemo(() => briefing?.steps ?? [], [briefing]);
  const { since } = useSince(steps);
  const { steps: presented, held, missing, failed, retry } = usePresented(steps, since, edit);
  const { stage } = texts;
  if (text === undefined) return null;
  if (!briefing || steps.length === 0)
    return (
      <p>
        {read && !read.ok ? edit.broken : stage.none} <a href="/briefings/edit">{stage.toEdit}</a>
      </p>
    );
  return (
    <>
      <header className="page-header">
        <div>
          <p className="eyebrow">{fill(eyebrow, { release: pinnedTo(briefing) ?? "" })}</p>
          <h2 className="font-serif font-semibold text-display">{briefing.title}</h2>
        </div>
        <p className="no-print">
          <a href="/briefings/edit">{stage.toEdit}</a>
        </p>
      </header>
      <MakeFiles briefing={briefing} texts={make} />
      {failed && (
        <p role="alert">
          {fill(stage.failed, failed)}{" "}
          <button type="button" className="button" onClick={retry}>
            {stage.retry}
          </button>
        </p>
      )}
      <OwnMissing missing={missing} texts={missingTexts} />
      {presented?.length === 0 ? (
        <p>{missingTexts.all}</p>
      ) : presented ? (
        <Presentation name="mine" steps={presented} texts={texts} printNotes={printNotes} />
      ) : (
        <p role="status">{fill(stage.loading, { held, steps: steps.length })}</p>
      )}
    </>
  );
}
