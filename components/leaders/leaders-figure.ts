import { slugColumn } from "@/components/lists/columns";
import { listFigure } from "@/components/lists/list-figure";
import type { Figure } from "@/lib/charts/figure";
import { OF_COUNTS } from "@/lib/charts/figure-chart";
import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { LeaderRow } from "./leader-table";

export const LEADERS = "leaders";

type Asked = {
  /** What the list is narrowed to, in words. */
  narrowed: readonly string[];
  order: "name" | "country";
  asOf: Day;
  release: number;
};

/** The list of leaders as a figure: those in office first. */
export function leadersFigure(rows: readonly LeaderRow[], { narrowed, order, asOf, release }: Asked): Figure {
  const t = getTranslator("leaders");
  const items = rows.toSorted((a, b) => Number(b.inOffice) - Number(a.inOffice));
  const day = formatDay(asOf);
  return listFigure<LeaderRow>({
    name: LEADERS,
    title: t("listStandfirst", {
      count: rows.length,
      inOffice: rows.filter(({ inOffice }) => inOffice).length,
      day,
    }).replace(/\.$/, ""),
    measure: [t("list.measure", { day, release }), ...narrowed.map((text) => `${text}.`)].join(" "),
    order: t("list.order", { order }),
    caption: t("listTitle"),
    items,
    keyOf: ({ slug }) => slug,
    path: "/leaders",
    columns: [
      { key: "name", head: t("colLeader"), share: 3, value: ({ name }) => name },
      slugColumn("leader", ({ slug }) => slug),
      { key: "country", head: t("colCountry"), share: 2.5, value: ({ country }) => country },
      {
        ...{ key: "office", head: t("colOffice"), share: 5 },
        value: ({ office }) => office,
        text: ({ office }) => office ?? t("standfirstNever"),
      },
      {
        ...{ key: "in_office", head: t("list.inOffice"), share: 1.3 },
        value: ({ inOffice }) => (inOffice ? "yes" : "no"),
        text: ({ inOffice }) => t("list.isInOffice", { inOffice: inOffice ? "yes" : "no" }),
      },
      {
        ...{ key: "positions_held", head: t("colKnown"), share: 2, align: "end", ...OF_COUNTS },
        value: ({ known }) => known,
        text: ({ known, of }) => t("known", { known, of }),
      },
      { key: "issues_in_scope", head: t("list.issues"), ...OF_COUNTS, value: ({ of }) => of },
      { key: "last_checked", head: t("colChecked"), value: ({ lastChecked }) => lastChecked },
    ],
  });
}
