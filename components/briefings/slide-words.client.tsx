"use client";

import { Numbered } from "./numbered";
import type { SlideTexts } from "./texts";
import { type Fit, useFit } from "./use-fit.client";

/** What stands beside the picture of a slide: a note or the key of its numbers, and what was measured, as large as there is room. */
export function SlideWords({
  note,
  numbered,
  measure,
  texts,
  onFit,
}: {
  /** Markup; empty for none. */
  note: string;
  numbered: readonly string[];
  measure: string;
  texts: SlideTexts;
  /** Told how they fit. */
  onFit?: ((fit: Fit) => void) | undefined;
}) {
  const box = useFit(`${note}\n${numbered.join("\n")}\n${measure}`, onFit);
  return (
    <div ref={box} className="slide-words">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: written by micromark, which shows raw HTML as text */}
      {note && <div className="slide-note" dangerouslySetInnerHTML={{ __html: note }} />}
      <Numbered numbered={numbered} className="slide-key" />
      <p className="slide-measure">{measure}</p>
      <p className="slide-over">{texts.over}</p>
    </div>
  );
}
