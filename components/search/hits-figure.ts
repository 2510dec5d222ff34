import { slugColumn } from "@/components/lists/columns";
import { listFigure } from "@/components/lists/list-figure";
import type { Figure } from "@/lib/charts/figure";
import { getTranslator } from "@/lib/i18n/translator";
import type { SearchKind } from "@/lib/search/model";
import type { HitGroup, HitLine } from "./hit-lines";

export const SEARCH = "search";

type Hit = HitLine & Pick<HitGroup, "kind" | "label">;

/** What a search finds as a figure, group by group. */
export function hitsFigure(
  groups: readonly HitGroup[],
  { q, kind, release }: { q: string; kind: SearchKind | "all"; release: number },
): Figure {
  const t = getTranslator("search");
  const hits = groups.flatMap((group) =>
    group.lines.map((line): Hit => ({ ...line, kind: group.kind, label: group.label })),
  );
  const isMore = groups.some(({ more }) => more);
  return listFigure<Hit>({
    name: SEARCH,
    title: t(isMore ? "summaryMore" : "summary", { count: hits.length, query: q }),
    measure: t("list.measure", { release, kind: t(`kind.${kind}`), isAll: kind === "all" ? "yes" : "no" }),
    order: t("list.order"),
    caption: t("titleFor", { query: q }),
    items: hits,
    keyOf: (hit) => `${hit.kind}.${hit.slug}`,
    part: { first: 1, of: isMore ? null : hits.length },
    path: "/search",
    columns: [
      { key: "title", head: t("list.hit"), share: 4, value: ({ title }) => title },
      { key: "kind", head: t("list.kind"), share: 1.5, value: (hit) => hit.kind, text: ({ label }) => label },
      slugColumn("record", ({ slug }) => slug),
      { key: "note", head: t("list.note"), share: 4, value: ({ note }) => note },
      {
        ...{ key: "text", head: t("list.text"), share: 5 },
        value: ({ text }) => text ?? null,
      },
      { key: "path", head: t("list.path"), value: ({ path }) => path },
    ],
  });
}
