import type { TimelineRow } from "@/components/charts/position-timeline";
import type { IssueRecord } from "@/components/leaders/model";
import type { TimeDomain } from "@/lib/charts/time-axis";
import { addDays, type Day } from "@/lib/domain/day";
import type { Term } from "@/lib/domain/office";

/** A row for each issue with everything on record; the axis runs from the first day that matters to the day in force. */
export function timelineOf(
  records: IssueRecord[],
  terms: readonly Term[],
  asOf: Day,
  label: (record: IssueRecord) => TimelineRow["label"],
): { rows: TimelineRow[]; domain: TimeDomain } {
  const rows = records.map((record) => ({
    key: record.issue.slug,
    name: record.issue.name,
    label: label(record),
    spans: (["says", "does"] as const).flatMap((lane) => {
      const { earlier, inForce, later } = record[lane];
      return [...earlier, ...(inForce ? [inForce] : []), ...later]
        .map(({ period }) => period)
        .sort((a, b) => (a.from.day < b.from.day ? -1 : 1));
    }),
  }));
  const days = rows.flatMap((row) => row.spans.map((span) => span.from.day));
  const first = days.sort()[0];
  const last = [asOf, ...days].sort().at(-1) ?? asOf;
  return {
    rows,
    domain: {
      from: addDays(first ?? terms[0]?.from.day ?? asOf, -90),
      to: last > asOf ? addDays(last, 90) : asOf,
    },
  };
}
