"use client";

import { useState } from "react";
import type { PresentedStep } from "@/lib/briefings/dressed";
import type { Step } from "@/lib/briefings/model";
import type { Shown } from "@/lib/briefings/shown";
import { Slide } from "./slide";
import type { EditTexts } from "./texts";
import type { Fit } from "./use-fit.client";

/** The words round a note, as long as they are, without the site's own. */
const WORDS = { source: "{source}", part: "", over: "" };

/** Says so where a note does not fit on a slide: tried on one of 1280 × 680 that nobody sees. */
export function NoteRoom({ step, shown, texts }: { step: Step; shown: Shown; texts: EditTexts }) {
  const [fit, setFit] = useState<Fit | null>(null);
  const presented: PresentedStep = { ...step, shown };
  return (
    <>
      <div className="note-room" aria-hidden="true" inert>
        <Slide step={presented} dress={{}} texts={WORDS} head={false} onFit={setFit} />
      </div>
      <p className="step-hint" role="status">
        {fit === "over" ? texts.noteOver : fit === "4" ? texts.noteFull : ""}
      </p>
    </>
  );
}
