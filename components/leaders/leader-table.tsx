import { DataTable } from "@/components/ui/data-table";
import { LeaderName } from "@/components/ui/leader-name";
import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";

export type LeaderRow = {
  slug: string;
  name: string;
  country: string;
  office: string | null;
  inOffice: boolean;
  known: number;
  of: number;
  lastChecked: Day;
};

/** Leaders with their office and how much is on record about each. */
export function LeaderTable({ caption, rows, link }: { caption: string; rows: LeaderRow[]; link: Link }) {
  const t = getTranslator("leaders");
  return (
    <DataTable
      stacked
      caption={caption}
      rows={rows}
      rowKey={(row) => row.slug}
      columns={[
        {
          key: "leader",
          head: t("colLeader"),
          rowHead: true,
          cell: (row) => (
            <LeaderName slug={row.slug} name={row.name} href={link(`/leaders/${row.slug}`)} size="sm" />
          ),
        },
        { key: "country", head: t("colCountry"), cell: (row) => row.country },
        { key: "office", head: t("colOffice"), cell: (row) => row.office ?? t("standfirstNever") },
        {
          key: "known",
          head: t("colKnown"),
          align: "end",
          cell: (row) => t("known", { known: row.known, of: row.of }),
        },
        { key: "checked", head: t("colChecked"), align: "end", cell: (row) => formatDay(row.lastChecked) },
      ]}
    />
  );
}
