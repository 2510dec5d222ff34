import type { ReactNode } from "react";
import type { TimeDomain } from "@/lib/charts/time-axis";
import type { Day } from "@/lib/domain/day";
import type { Term } from "@/lib/domain/office";
import { getTranslator } from "@/lib/i18n/translator";
import { AxisLabels } from "./axis-rule";
import { TermBand } from "./term-band";
import { type TimelineSpan, TimelineStrip } from "./timeline-strip";

export type TimelineRow = {
  key: string;
  /** What the row is about: an issue, or a leader. */
  label: ReactNode;
  /** The same in plain words, for the text of the picture. */
  name: string;
  spans: TimelineSpan[];
  /** Terms of the row's own leader, where rows are leaders; drawn as a thin band under the strip. */
  terms?: Term[];
};

/**
 * Positions through time, one row an issue (or a leader): above the row's middle line is support, below it opposition.
 * Deeds are bars, words a line with a dot where it begins; hatched is a state that is no position; a gap is nothing
 * researched; pale and dashed is after the day last checked, pale at the beginning is known only to the month or year.
 */
export function PositionTimeline({
  rows,
  domain,
  asOf,
  lastChecked,
  terms = [],
}: {
  rows: TimelineRow[];
  domain: TimeDomain;
  /** The day in force, drawn as a line. */
  asOf: Day;
  lastChecked: Day | null;
  /** Terms that hold for all rows: a band on top. */
  terms?: Term[];
}) {
  const t = getTranslator("common");
  return (
    <div className="timeline">
      {terms.length > 0 && (
        <div className="timeline-row">
          <p className="timeline-label timeline-note">{t("terms")}</p>
          <TermBand terms={terms} domain={domain} />
        </div>
      )}
      {rows.map(({ key, label, name, spans, terms: own }) => (
        <div key={key} className="timeline-row">
          <p className="timeline-label">{label}</p>
          <div>
            <TimelineStrip name={name} spans={spans} domain={domain} asOf={asOf} lastChecked={lastChecked} />
            {own && own.length > 0 && <TermBand terms={own} domain={domain} thin />}
          </div>
        </div>
      ))}
      <div className="timeline-row">
        <span />
        <AxisLabels domain={domain} />
      </div>
    </div>
  );
}
