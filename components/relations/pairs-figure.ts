import { slugColumn } from "@/components/lists/columns";
import { listFigure } from "@/components/lists/list-figure";
import type { Figure } from "@/lib/charts/figure";
import { OF_COUNTS, OF_SHARES } from "@/lib/charts/figure-chart";
import type { Day } from "@/lib/domain/day";
import { formatDay, formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { ListedPair } from "./pair-table";

export const RELATIONS = "relations";

/** The pairs of leaders that are listed, of one with everyone or those with the most events, as a figure. */
export function pairsFigure(
  pairs: readonly ListedPair[],
  { one, asOf, release }: { one: string | null; asOf: Day; release: number },
): Figure {
  const t = getTranslator("relations");
  const day = formatDay(asOf);
  const counted = pairs.some(({ events }) => events !== null);
  return listFigure<ListedPair>({
    name: RELATIONS,
    title: titleOf(pairs, one, day),
    measure: t("list.measure", { aside: one ? t("ofAside", { day }) : t("pairsAside", { day }), release }),
    order: t(one ? "list.nearestFirst" : "list.eventsFirst"),
    caption: one ? t("ofTitle", { name: one }) : t("pairsTitle"),
    items: pairs,
    keyOf: ({ a, b }) => `${a.slug}~${b.slug}`,
    path: "/relations",
    columns: [
      {
        ...{ key: "pair", head: t("pair"), share: 6 },
        value: ({ a, b }) => t("pairName", { a: a.name, b: b.name }),
      },
      slugColumn("leader_a", ({ a }) => a.slug),
      slugColumn("leader_b", ({ b }) => b.slug),
      {
        ...{ key: "events", head: t("pairEvents"), align: "end", ...OF_COUNTS },
        ...(counted ? { share: 1.5 } : {}),
        value: ({ events }) => events,
      },
      {
        ...{ key: "agreement", head: t("agreement"), share: 1.8, align: "end", ...OF_SHARES },
        value: ({ agreement }) => agreement.value,
        text: ({ agreement: { value } }) => (value === null ? t("noNumber") : formatPercent(value)),
      },
      {
        ...{ key: "least", head: t("list.least"), ...OF_SHARES },
        value: ({ agreement: { range } }) => range?.[0] ?? null,
      },
      {
        ...{ key: "most", head: t("range"), share: 2.2, align: "end", ...OF_SHARES },
        value: ({ agreement: { range } }) => range?.[1] ?? null,
        text: ({ agreement: { range } }) =>
          range ? t("rangeText", { low: formatPercent(range[0]), high: formatPercent(range[1]) }) : "–",
      },
      {
        ...{ key: "shared_issues", head: t("shared"), share: 2.2, align: "end", ...OF_COUNTS },
        value: ({ agreement }) => agreement.coverage.shared,
        text: ({ agreement: { coverage } }) => t("ofIssues", coverage),
      },
      {
        ...{ key: "issues_in_scope", head: t("list.scope"), ...OF_COUNTS },
        value: ({ agreement }) => agreement.coverage.of,
      },
    ],
  });
}

function titleOf(pairs: readonly ListedPair[], one: string | null, day: string): string {
  const t = getTranslator("relations");
  const [first] = pairs;
  if (!first) return t("pairsEmpty", { day });
  if (one === null)
    return t("list.mostEvents", { a: first.a.name, b: first.b.name, count: first.events ?? 0, day });
  const { value } = first.agreement;
  return value === null
    ? t("list.noneNear", { name: one, day })
    : t("list.nearest", { name: one, other: first.b.name, value: formatPercent(value) });
}
