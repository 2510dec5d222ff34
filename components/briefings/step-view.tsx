import { dressed, type PresentedStep } from "@/lib/briefings/dressed";
import { fill } from "@/lib/briefings/fill";
import { noteMarkup } from "@/lib/briefings/markdown";
import { ROWS_ON_PAPER } from "@/lib/handouts/rows-on-paper";
import { Numbered } from "./numbered";
import type { StepTexts } from "./texts";

/** A step as it is read and printed: headline, picture, note, what was measured, its table, and the way to the view itself. */
export function StepView({
  step,
  number,
  texts,
  blind,
}: {
  step: PresentedStep;
  /** Counted from 1. */
  number: number;
  texts: StepTexts;
  blind?: (text: string) => string;
}) {
  const { headline, note, picture, alternative, measure, numbered, source, stamp, caption, heads, rows } =
    dressed(step, {
      blind,
    });
  const shown = rows.slice(0, ROWS_ON_PAPER);
  const words =
    shown.length === rows.length
      ? caption
      : fill(texts.firstRows, { caption, shown: shown.length, rows: rows.length });
  return (
    <section className="briefing-step" id={`handout-${number}`} aria-labelledby={`handout-${number}-title`}>
      <p className="eyebrow">{fill(texts.step, { number })}</p>
      <h2 id={`handout-${number}-title`}>{headline}</h2>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: written by marksSvg, which escapes every text */}
      <div className="briefing-picture" dangerouslySetInnerHTML={{ __html: picture }} />
      <p className="sr-only">{alternative}</p>
      <Numbered numbered={numbered} className="briefing-numbered" />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: written by micromark, which shows raw HTML as text */}
      {note && <div className="prose" dangerouslySetInnerHTML={{ __html: note }} />}
      <p className="briefing-measure">{measure}</p>
      <p className="briefing-measure">
        {source} {stamp} <a href={step.shown.view}>{texts.view}</a>
      </p>
      <details className="briefing-table">
        <summary>{texts.table}</summary>
        <section
          className="table-scroll"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
          tabIndex={0}
          aria-label={words}
        >
          <table className="data-table">
            <caption>{words}</caption>
            <thead>
              <tr>
                {heads.map((head, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a table's columns have no other name than their place
                  <th key={at} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((cells, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor have its rows, whose names may be hidden
                <tr key={row}>
                  {cells.map((cell, at) =>
                    at === 0 ? (
                      // biome-ignore lint/suspicious/noArrayIndexKey: as above
                      <th key={at} scope="row">
                        {cell}
                      </th>
                    ) : (
                      // biome-ignore lint/suspicious/noArrayIndexKey: as above
                      <td key={at}>{cell}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
      {step.speakerNotes && (
        <div className="briefing-speaker-notes">
          <h3>{texts.notes}</h3>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: as above */}
          <div className="speaker-text" dangerouslySetInnerHTML={{ __html: noteMarkup(step.speakerNotes) }} />
        </div>
      )}
    </section>
  );
}
