import { slugColumn } from "@/components/lists/columns";
import { listFigure } from "@/components/lists/list-figure";
import type { Figure } from "@/lib/charts/figure";
import { OF_COUNTS, OF_POSITIONS } from "@/lib/charts/figure-chart";
import type { Day } from "@/lib/domain/day";
import { formatDay, formatNumber } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { ListedIssue } from "./issue-entries";
import { formatPlace } from "./spread-text";

export const ISSUES = "issues";

type Asked = { order: "editors" | "spread"; asOf: Day; release: number };

/** The list of issues as a figure: those that are asked, then those that no longer are. */
export function issuesFigure(
  asked: readonly ListedIssue[],
  retired: readonly ListedIssue[],
  { order, asOf, release }: Asked,
): Figure {
  const t = getTranslator("issues");
  const [widest] = asked
    .filter(({ spread }) => (spread.deviation ?? 0) > 0)
    .toSorted((a, b) => (b.spread.deviation ?? 0) - (a.spread.deviation ?? 0));
  return listFigure<ListedIssue>({
    name: ISSUES,
    title: t("list.title", {
      count: asked.length,
      isDivided: widest ? "yes" : "no",
      widest: widest?.issue.name ?? "",
    }),
    measure: t("list.measure", { day: formatDay(asOf), release }),
    order: t("orderSaid", { order }),
    caption: t("listTitle"),
    items: [...asked, ...retired],
    keyOf: ({ issue }) => issue.slug,
    path: "/issues",
    columns: [
      {
        ...{ key: "name", head: t("list.issue"), share: 3 },
        value: ({ issue }) => issue.name,
        text: (entry) =>
          retired.includes(entry) ? t("list.retired", { name: entry.issue.name }) : entry.issue.name,
      },
      slugColumn("issue", ({ issue }) => issue.slug),
      { key: "proposition", head: t("list.proposition"), share: 6, value: ({ issue }) => issue.proposition },
      {
        ...{ key: "positions_held", head: t("list.known"), share: 1.6, align: "end", ...OF_COUNTS },
        value: ({ spread }) => spread.known,
        text: ({ spread, of }) => t("yearKnownOf", { known: spread.known, of }),
      },
      {
        ...{ key: "median", head: t("yearMedian"), share: 1.3, align: "end", ...OF_POSITIONS },
        value: ({ spread }) => spread.median,
        text: ({ spread }) => (spread.median === null ? "–" : formatPlace(spread.median)),
      },
      {
        ...{ key: "mean_distance_from_median", head: t("list.deviation"), share: 1.6, align: "end" },
        ...{ unit: "steps", bounds: [0, 2] },
        value: ({ spread }) => spread.deviation,
        text: ({ spread }) => (spread.deviation === null ? "–" : formatNumber(spread.deviation)),
      },
      {
        ...{ key: "is_asked", head: t("list.isAsked") },
        value: (entry) => (retired.includes(entry) ? "no" : "yes"),
      },
    ],
  });
}
