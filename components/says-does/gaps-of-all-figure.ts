import { slugColumn } from "@/components/lists/columns";
import { listFigure } from "@/components/lists/list-figure";
import type { Figure } from "@/lib/charts/figure";
import { OF_COUNTS, OF_SHARES } from "@/lib/charts/figure-chart";
import type { Day } from "@/lib/domain/day";
import type { Gap } from "@/lib/domain/measures/gap";
import { formatDay, formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { SAYS_AND_DOES } from "./gap-figure";
import { widestOf } from "./gap-text";

type Line = { leader: { slug: string; name: string }; gap: Gap };

/** Every leader's gap between words and deeds as a figure, the widest first. */
export function gapsOfAllFigure(
  lines: readonly Line[],
  {
    issues,
    asOf,
    release,
    terms,
  }: {
    /** What issues are called, by slug. */
    issues: ReadonlyMap<string, string>;
    asOf: Day;
    release: number;
    /** By which weights, and whose deeds are of another day, in words. */
    terms: readonly string[];
  },
): Figure {
  const t = getTranslator("says-does");
  const [first] = lines;
  const widest = first?.gap.value ?? null;
  return listFigure<Line>({
    name: SAYS_AND_DOES,
    title:
      first && widest !== null
        ? t("list.widest", { name: first.leader.name, value: formatPercent(widest), count: lines.length })
        : t("list.none", { count: lines.length }),
    measure: [t("list.measure", { day: formatDay(asOf), release }), ...terms].join(" "),
    order: `${t("list.order")} ${t("listNote")}.`,
    caption: t("listTitle"),
    items: lines,
    keyOf: ({ leader }) => leader.slug,
    path: "/says-and-does",
    columns: [
      { key: "name", head: t("leader"), share: 4, value: ({ leader }) => leader.name },
      slugColumn("leader", ({ leader }) => leader.slug),
      {
        ...{ key: "gap", head: t("gap"), share: 1.6, align: "end", ...OF_SHARES },
        value: ({ gap }) => gap.value,
        text: ({ gap: { value } }) => (value === null ? t("noNumber") : formatPercent(value)),
      },
      {
        ...{ key: "least", head: t("list.least"), ...OF_SHARES },
        value: ({ gap: { range } }) => range?.[0] ?? null,
      },
      {
        ...{ key: "most", head: t("possible"), share: 2, align: "end", ...OF_SHARES },
        value: ({ gap: { range } }) => range?.[1] ?? null,
        text: ({ gap: { range } }) =>
          range ? t("range", { low: formatPercent(range[0]), high: formatPercent(range[1]) }) : "–",
      },
      {
        ...{ key: "shared_issues", head: t("known"), share: 2, align: "end", ...OF_COUNTS },
        value: ({ gap }) => gap.coverage.shared,
        text: ({ gap: { coverage } }) => t("ofIssues", coverage),
      },
      {
        ...{ key: "issues_in_scope", head: t("list.scope"), ...OF_COUNTS },
        value: ({ gap }) => gap.coverage.of,
      },
      { key: "widest", head: t("widest"), share: 6, value: ({ gap }) => widestOf(gap, issues) },
    ],
  });
}
