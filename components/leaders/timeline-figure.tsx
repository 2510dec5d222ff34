import { ChartFrame } from "@/components/charts/chart-frame";
import { PositionTimeline, type TimelineRow } from "@/components/charts/position-timeline";
import { firmUntil, TimelineKey } from "@/components/charts/timeline-key";
import { PositionWordTag } from "@/components/positions/position-word-tag";
import { DataTable } from "@/components/ui/data-table";
import type { TimeDomain } from "@/lib/charts/time-axis";
import type { Day } from "@/lib/domain/day";
import type { Term } from "@/lib/domain/office";
import { formatDay, formatPeriod } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** A leader's positions through time with the terms above, and the same as a table. */
export function TimelineFigure({
  name,
  rows,
  domain,
  terms,
  asOf,
  lastChecked,
  release,
}: {
  name: string;
  rows: TimelineRow[];
  domain: TimeDomain;
  terms: Term[];
  asOf: Day;
  lastChecked: Day;
  release: number;
}) {
  const t = getTranslator("leaders");
  const title = t("timeTitle", { name });
  // A span may carry an issue of its own, as a number; the table names it.
  const spans = rows.flatMap((row) => row.spans.map((span) => ({ ...span, issue: row.name })));
  return (
    <ChartFrame
      id="timeline"
      title={title}
      subtitle={t("timeSubtitle", { release, day: formatDay(asOf) })}
      legend={<TimelineKey asOf={asOf} lastChecked={lastChecked} />}
      table={
        <DataTable
          caption={title}
          rows={spans}
          rowKey={(span) => `${span.issue}-${span.lane}-${span.from.day}`}
          columns={[
            { key: "issue", head: t("issue"), rowHead: true, cell: (span) => span.issue },
            { key: "lane", head: t("lane"), cell: (span) => t(span.lane) },
            { key: "position", head: t("position"), cell: (span) => <PositionWordTag reading={span} /> },
            { key: "period", head: t("period"), cell: (span) => formatPeriod(span) },
          ]}
        />
      }
    >
      <PositionTimeline
        rows={rows}
        domain={domain}
        asOf={asOf}
        lastChecked={firmUntil(asOf, lastChecked)}
        terms={terms}
      />
    </ChartFrame>
  );
}
