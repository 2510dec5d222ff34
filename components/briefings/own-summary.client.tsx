"use client";

import { fill } from "@/lib/briefings/fill";
import { useOwnBriefing } from "./own-briefing.client";
import type { SummaryTexts } from "./texts";

/** The briefing that this browser keeps, in a line, and what can be done with it. */
export function OwnSummary({ texts }: { texts: SummaryTexts }) {
  const { text, read } = useOwnBriefing();
  if (text === undefined) return null;
  const steps = read?.ok ? read.briefing.steps.length : 0;
  return (
    <div className="briefing-item">
      <p role="status">
        {read === null
          ? texts.empty
          : read.ok
            ? fill(texts.steps, { title: read.briefing.title, steps })
            : texts.broken}
      </p>
      <p className="briefing-ways">
        {steps > 0 && <a href="/present/mine#step-1">{texts.present}</a>}
        {steps > 0 && <a href="/present/mine">{texts.read}</a>}
        <a href="/briefings/edit">{read === null ? texts.begin : texts.edit}</a>
      </p>
    </div>
  );
}
