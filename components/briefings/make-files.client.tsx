"use client";

import { useRef, useState } from "react";
import { writeBriefing } from "@/lib/briefings/file";
import { fill } from "@/lib/briefings/fill";
import { BRIEFING_FILE_FORMS, type Briefing, type BriefingFileForm } from "@/lib/briefings/model";
import { readTold, TOLD_TYPE, type Told } from "@/lib/http/told-file";
import { saveFile } from "./save-file";
import type { MakeTexts } from "./texts";

/** How far a file is, or what became of it in words. */
type State = { kind: "making"; form: BriefingFileForm; told: Told } | { kind: "said"; words: string } | null;

/** Makes files of the briefing that a browser keeps or a page shows: says how far each is, and can be stopped. */
export function MakeFiles({
  briefing,
  from,
  texts: { make, form: names },
}: {
  briefing: Briefing;
  /** The slug or token of a stored one, so that its author is named. */
  from?: string;
  texts: MakeTexts;
}) {
  const [state, setState] = useState<State>(null);
  const [withNotes, setWithNotes] = useState(false);
  const stop = useRef<AbortController | null>(null);
  const isMaking = state?.kind === "making";
  const begin = async (form: BriefingFileForm) => {
    const stopped = new AbortController();
    stop.current = stopped;
    setState({ kind: "making", form, told: { done: 0, of: briefing.steps.length + 1 } });
    const words = await madeFile(briefing, { form, withNotes, from }, stopped.signal, make, (told) =>
      setState({ kind: "making", form, told }),
    );
    if (stop.current === stopped) setState({ kind: "said", words });
  };
  return (
    <div className="make-files js-only no-print">
      <span>{make.label}</span>
      {BRIEFING_FILE_FORMS.map((form) => (
        <button key={form} type="button" className="button" disabled={isMaking} onClick={() => begin(form)}>
          {names[form]}
        </button>
      ))}
      {briefing.steps.some(({ speakerNotes }) => speakerNotes) && (
        <label>
          <input
            type="checkbox"
            checked={withNotes}
            onChange={({ target }) => setWithNotes(target.checked)}
          />{" "}
          {make.withNotes}
        </label>
      )}
      {isMaking && (
        <>
          <progress value={state.told.done} max={state.told.of} aria-label={names[state.form]} />
          <button type="button" className="button" onClick={() => stop.current?.abort()}>
            {make.cancel}
          </button>
        </>
      )}
      <p role="status">{isMaking ? fill(make.making, state.told) : state?.words}</p>
    </div>
  );
}

/** Has a file made and hands it to the reader. @returns what became of it, in words */
async function madeFile(
  briefing: Briefing,
  { form, withNotes, from }: { form: BriefingFileForm; withNotes: boolean; from: string | undefined },
  signal: AbortSignal,
  make: MakeTexts["make"],
  onTold: (told: Told) => void,
): Promise<string> {
  try {
    const asked = new URLSearchParams({ form, ...(withNotes && { notes: "yes" }), ...(from && { from }) });
    const answer = await fetch(`/briefings/files?${asked}`, {
      method: "POST",
      body: writeBriefing(briefing),
      headers: { "content-type": "application/json", accept: TOLD_TYPE },
      signal,
    });
    if (!answer.ok || !answer.body) {
      const problem = await answer.json();
      return fill(make.failed, { reason: problem.detail ?? problem.title ?? make.offline });
    }
    const read = await readTold(answer.body, onTold);
    if (!read.ok) return fill(make.failed, { reason: read.problem ?? make.offline });
    saveFile(read.file, read.name);
    return [fill(make.saved, { name: read.name }), ...read.remarks].join(" ");
  } catch {
    return signal.aborted ? make.cancelled : fill(make.failed, { reason: make.offline });
  }
}
