import { RetiredBadge } from "@/components/issues/retired-badge";
import { LanesDiffer } from "@/components/positions/lanes-differ";
import { PositionMark } from "@/components/positions/position-mark";
import { PositionWordTag } from "@/components/positions/position-word-tag";
import { DataTable } from "@/components/ui/data-table";
import type { Asked } from "@/lib/domain/asked";
import type { Cell } from "@/lib/domain/cell";
import type { Day } from "@/lib/domain/day";
import type { Lane } from "@/lib/domain/lane";
import { getTranslator } from "@/lib/i18n/translator";

export type DayRow = Asked & { slug: string; name: string; cell: Cell };

/** What a leader holds on each issue on the day, words and deeds beside each other. */
export function DayTable({ caption, rows, asOf }: { caption: string; rows: DayRow[]; asOf: Day }) {
  const t = getTranslator("leaders");
  const lane = (row: DayRow, name: Lane) => (
    <span className="inline-flex flex-wrap items-center gap-2">
      <PositionMark reading={row.cell[name]} lane={name} decorative />
      <PositionWordTag reading={row.cell[name]} />
    </span>
  );
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.slug}
      columns={[
        {
          key: "issue",
          head: t("issue"),
          rowHead: true,
          cell: (row) => (
            <>
              <a href={`#${row.slug}`}>{row.name}</a> <RetiredBadge issue={row} asOf={asOf} />
            </>
          ),
        },
        { key: "says", head: t("says"), cell: (row) => lane(row, "says") },
        { key: "does", head: t("does"), cell: (row) => lane(row, "does") },
        {
          key: "gap",
          head: t("wordAndDeed"),
          cell: (row) => <LanesDiffer cell={row.cell} short />,
        },
      ]}
    />
  );
}
