import { boundsText, measureName } from "@/components/analysis/scope-text";
import { reasonText, shareOf, valueText } from "@/components/analysis/value-text";
import { matrixChart } from "@/lib/charts/drawn/matrix-chart";
import { type Figure, tableOf } from "@/lib/charts/figure";
import { OF_COUNTS, ofMeasure } from "@/lib/charts/figure-chart";
import { shadeOf, sideOf } from "@/lib/charts/shade";
import { MIN_SHARED } from "@/lib/domain/agreement";
import type { Bounds } from "@/lib/domain/measures/measurement";
import { formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Similarity, SimilarPair } from "./model";

/** The matrix of how near every two leaders are, as a figure. @param scope whom, on what and when, in words */
export function similarityFigure(similarity: Similarity, scope: string, from: string | null): Figure {
  const t = getTranslator("similarity");
  const { leaders, pairs, measure, order, orderedWhole } = similarity;
  const title = findingOf(similarity);
  const labels = leaders.map(({ label }) => label);
  const first = from ?? labels[0] ?? "";
  const unplaced = leaders.filter((_, at) =>
    pairs.every(({ a, b, value }) => (a !== at && b !== at) || value === null),
  );
  return {
    name: "similarity",
    title,
    measure: t("measure", { measure: measureName(measure.id), bounds: boundsText(measure), scope }),
    order: [t(`orderNote.${order}`, { name: first }), ...(orderedWhole ? [] : [t("notWhole")])].join(" "),
    coverage: coverageText(pairs),
    source: getTranslator("common")("figure.ownRecord"),
    alternative: t("alternative", { count: leaders.length, finding: title, list: formatList(labels) }),
    missing: pairs.length === 0 ? [] : unplaced.map(({ label }) => ({ name: label, reason: t("noneOf") })),
    caption: t("caption"),
    ...pairTable(similarity),
    chart: { form: "grid", lines: "leader_a", heads: "leader_b", values: "value", mirrored: true },
    draw: (width) =>
      matrixChart(
        {
          names: labels,
          cells: pairs.map(({ key, a, b, value, coverage }) => ({
            row: key,
            a,
            b,
            side: sideOf(coverage),
            shade: value === null ? null : shadeOf(shareOf(measure.bounds, value)),
            text: value === null ? "" : shortText(measure.bounds, value),
          })),
        },
        width,
      ),
  };
}

function pairTable({ leaders, pairs, measure: { bounds } }: Similarity): Pick<Figure, "columns" | "rows"> {
  const t = getTranslator("similarity");
  const limit = (value: number | undefined) => (value === undefined ? "–" : valueText(bounds, value));
  return tableOf<SimilarPair>(pairs, ({ key }) => key, [
    {
      key: "leader_a",
      head: t("column.a"),
      value: ({ a }) => leaders[a]?.key ?? "",
      text: ({ a }) => leaders[a]?.label ?? "",
    },
    {
      key: "leader_b",
      head: t("column.b"),
      value: ({ b }) => leaders[b]?.key ?? "",
      text: ({ b }) => leaders[b]?.label ?? "",
    },
    {
      key: "value",
      head: t("column.value"),
      align: "end",
      ...ofMeasure(bounds),
      value: ({ value }) => value,
      text: ({ value }) => (value === null ? t("noValue") : valueText(bounds, value)),
    },
    {
      key: "shared_issues",
      head: t("column.shared"),
      align: "end",
      ...OF_COUNTS,
      value: ({ coverage }) => coverage.shared,
    },
    {
      key: "issues_in_scope",
      head: t("column.of"),
      align: "end",
      ...OF_COUNTS,
      value: ({ coverage }) => coverage.of,
    },
    {
      key: "least",
      head: t("column.low"),
      align: "end",
      ...ofMeasure(bounds),
      value: ({ range }) => range?.[0] ?? null,
      text: ({ range }) => limit(range?.[0]),
    },
    {
      key: "most",
      head: t("column.high"),
      align: "end",
      ...ofMeasure(bounds),
      value: ({ range }) => range?.[1] ?? null,
      text: ({ range }) => limit(range?.[1]),
    },
    {
      key: "reason",
      head: t("column.reason"),
      value: ({ reason }) => reason,
      text: ({ reason, coverage }) => (reason === null ? "–" : reasonText(reason, coverage)),
    },
  ]);
}

/** A value as it stands in a cell: percent without their sign. */
export function shortText(bounds: Bounds, value: number): string {
  return valueText(bounds, value).replace("%", "");
}

/** The nearest and the farthest pair of those shown, or that there is no number. */
export function findingOf({ leaders, pairs, measure: { bounds } }: Similarity): string {
  const t = getTranslator("similarity");
  const measured = pairs.flatMap(({ a, b, value }) => (value === null ? [] : [{ a, b, value }]));
  const name = (at: number) => leaders[at]?.label ?? "";
  const by = measured.toSorted((x, y) => y.value - x.value || x.a - y.a || x.b - y.b);
  const [near, far] = [by[0], by.at(-1)];
  if (!near || !far) return t("findingNone", { count: leaders.length });
  const [nearest, farthest] = [valueText(bounds, near.value), valueText(bounds, far.value)];
  if (by.length === 1)
    return t(pairs.length === 1 ? "findingPair" : "findingOne", {
      a: name(near.a),
      b: name(near.b),
      value: nearest,
    });
  if (nearest === farthest) return t("findingSame", { value: nearest });
  return t("finding", {
    nearA: name(near.a),
    nearB: name(near.b),
    near: nearest,
    farA: name(far.a),
    farB: name(far.b),
    far: farthest,
  });
}

function coverageText(pairs: readonly SimilarPair[]): string | null {
  const t = getTranslator("similarity");
  const measured = pairs.filter(({ value }) => value !== null).length;
  if (pairs.length === 0) return null;
  return measured === pairs.length
    ? t("coverageAll", { pairs: measured })
    : t("coverage", { measured, pairs: pairs.length, minimum: MIN_SHARED });
}
