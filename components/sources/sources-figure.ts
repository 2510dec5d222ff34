import { dayColumns, slugColumn } from "@/components/lists/columns";
import { listFigure } from "@/components/lists/list-figure";
import { partText } from "@/components/lists/part-text";
import type { Figure } from "@/lib/charts/figure";
import { OF_COUNTS } from "@/lib/charts/figure-chart";
import { parseDatedDay } from "@/lib/domain/day";
import { getTranslator } from "@/lib/i18n/translator";
import type { SourceRow } from "./source-rows";

export const SOURCES = "sources";

type Asked = {
  count: number;
  /** The place of the first of those that are listed. */
  first: number;
  view: { q: string; order: "newest" | "publisher" | "most-cited" };
  release: number;
};

/** A page of the list of sources as a figure. */
export function sourcesFigure(
  sources: readonly SourceRow[],
  { count, first, view: { q, order }, release }: Asked,
): Figure {
  const t = getTranslator("sources");
  return listFigure<SourceRow>({
    name: SOURCES,
    title: t(q ? "foundFiltered" : "found", { count, text: q, release }),
    measure: [t("list.measure"), partText({ first, shown: sources.length, of: count })]
      .filter(Boolean)
      .join(" "),
    order: `${t(`orders.${order}`)}.`,
    caption: t("title"),
    items: sources,
    keyOf: ({ slug }) => slug,
    part: { first, of: count },
    path: "/sources",
    columns: [
      { key: "title", head: t("list.title"), share: 6, value: ({ title }) => title },
      slugColumn("source", ({ slug }) => slug),
      { key: "publisher", head: t("publisher"), share: 3, value: ({ publisher }) => publisher },
      ...dayColumns<SourceRow>({ key: "date", head: t("date"), share: 2 }, ({ date }) =>
        date === null ? null : parseDatedDay(date),
      ),
      {
        ...{ key: "stances", head: t("list.stances"), share: 1.2, align: "end", ...OF_COUNTS },
        value: ({ stances }) => stances,
      },
      {
        ...{ key: "events", head: t("list.events"), share: 1.2, align: "end", ...OF_COUNTS },
        value: ({ events }) => events,
      },
      { key: "url", head: t("address"), value: ({ url }) => url },
    ],
  });
}
