import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { Day } from "@/lib/domain/day";
import type { Spread } from "@/lib/domain/spread";
import { formatDay, formatNumber } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { formatPlace } from "./spread-text";

export type YearRow = { day: Day; spread: Spread; of: number };

/** Median and spread on the first day of each year and on the day in force, behind one line. */
export function YearTable({
  issue,
  rows,
  asOf,
  dayHref,
}: {
  issue: string;
  rows: YearRow[];
  asOf: Day;
  /** The page of the issue on that day, where its sum stands. */
  dayHref: (day: Day) => string;
}) {
  const t = getTranslator("issues");
  if (rows.length === 0) return null;
  return (
    <Disclosure summary={t("years")}>
      <DataTable
        caption={t("yearsCaption", { issue, day: formatDay(asOf) })}
        rows={rows}
        rowKey={(row) => row.day}
        columns={[
          {
            key: "day",
            head: t("yearDay"),
            rowHead: true,
            cell: (row) => <a href={dayHref(row.day)}>{formatDay(row.day)}</a>,
          },
          {
            key: "known",
            head: t("yearKnown"),
            align: "end",
            cell: ({ spread, of }) => t("yearKnownOf", { known: spread.known, of }),
          },
          {
            key: "median",
            head: t("yearMedian"),
            align: "end",
            cell: ({ spread: { median } }) => (median === null ? t("none") : formatPlace(median)),
          },
          {
            key: "deviation",
            head: t("yearDeviation"),
            align: "end",
            cell: ({ spread: { deviation } }) => (deviation === null ? t("none") : formatNumber(deviation)),
          },
        ]}
      />
    </Disclosure>
  );
}
