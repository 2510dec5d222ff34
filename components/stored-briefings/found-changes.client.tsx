"use client";

import { saveFile } from "@/components/briefings/save-file";
import { timeOf } from "@/components/record-forms/keeping-line.client";
import { briefingFileName, writeBriefing } from "@/lib/briefings/file";
import { fill } from "@/lib/briefings/fill";
import texts from "@/messages/en/together.json";
import type { KeptChange } from "./kept-changes";

/** Changes that only this browser has: taken up, saved as a file or thrown away as asked. */
export function FoundChanges({
  found,
  onTake,
  onForget,
}: {
  found: readonly KeptChange[];
  onTake: (change: KeptChange) => void;
  onForget: (change: KeptChange) => void;
}) {
  return found.map((change) => {
    const { briefing, tab, at } = change;
    const button = (label: string, act: () => void, kind?: string) => (
      <button type="button" className="button" data-kind={kind} onClick={act}>
        {label}
      </button>
    );
    return (
      <div key={tab} className="form-outcome" data-kind="found" role="status">
        <p>{fill(texts.found, { time: timeOf(at), title: briefing.title, steps: briefing.steps.length })}</p>
        <p className="form-actions">
          {button(texts.take, () => onTake(change), "primary")}
          {button(texts.saveFile, () =>
            saveFile(writeBriefing(briefing), briefingFileName(briefing, "json")),
          )}
          {button(texts.forget, () => onForget(change))}
        </p>
      </div>
    );
  });
}
