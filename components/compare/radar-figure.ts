import { radar } from "@/lib/charts/drawn/radar";
import { type Figure, tableOf } from "@/lib/charts/figure";
import { OF_POSITIONS } from "@/lib/charts/figure-chart";
import { leaderInk } from "@/lib/charts/leader-ink";
import type { Reading } from "@/lib/domain/cell";
import { isWeaklySourced } from "@/lib/domain/confidence";
import { shownText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { CompareColumn, ComparisonRow } from "./model";

/** Leaders at most: with more the lines cannot be told apart. */
export const RADAR_MOST = 6;
/** Issues at least: with fewer there is no shape. */
export const RADAR_FROM = 3;

/** The leaders of a comparison as shapes on spokes, in the editors' order of issues whatever the order of the page. */
export function radarFigure({
  columns,
  rows,
  labels,
  title,
  measure,
}: {
  columns: readonly CompareColumn[];
  /** In the editors' order of issues. */
  rows: readonly ComparisonRow[];
  labels: readonly string[];
  /** What the comparison finds. */
  title: string;
  measure: string;
}): Figure {
  const t = getTranslator("compare");
  const shown = rows.filter(({ cells }) => cells.some(({ reading }) => reading.position !== null));
  return {
    name: "radar",
    title,
    measure,
    order: t("radar.order"),
    coverage: null,
    source: getTranslator("common")("figure.ownRecord"),
    alternative: `${t("radar.alternative")} ${rows
      .map(({ issue, cells }) =>
        t("radar.spoken", {
          issue: issue.name,
          list: cells.map(({ reading }, at) => `${labels[at]} ${shownText(reading)}`).join("; "),
        }),
      )
      .join(" ")}`,
    missing: columns.flatMap((_, at) => {
      const gaps = rows.filter(({ cells }) => cells[at]?.reading.position === null);
      return gaps.length === 0
        ? []
        : [{ name: labels[at] ?? "", reason: gaps.map(({ issue }) => issue.shortName).join(", ") }];
    }),
    caption: t("radar.caption"),
    ...tableOf(rows, ({ issue }) => issue.slug, [
      {
        key: "issue",
        head: t("radar.issue"),
        value: ({ issue }) => issue.slug,
        text: ({ issue }) => issue.name,
      },
      ...columns.map((column, at) => ({
        key: column.key,
        head: labels[at] ?? column.name,
        ...OF_POSITIONS,
        value: ({ cells }: ComparisonRow) => cells[at]?.reading.position ?? null,
        text: ({ cells }: ComparisonRow) => {
          const reading = cells[at]?.reading;
          return reading ? shownText(reading) : "–";
        },
        isWeak: ({ cells }: ComparisonRow) => isWeak(cells[at]?.reading),
      })),
    ]),
    chart: { form: "radar", names: "issue", values: columns.map(({ key }) => key) },
    draw: (width) =>
      radar(
        {
          spokes: shown.map(({ issue }) => ({ row: issue.slug, label: issue.shortName })),
          shapes: columns.map((column, at) => ({
            label: labels[at] ?? column.name,
            ink: { leader: column.slug },
            dash: at === 0 ? "" : leaderInk(column.slug).dash || DASHES[at % DASHES.length] || "",
            readings: shown.map(({ cells }) => {
              const reading = cells[at]?.reading;
              return reading && reading.position !== null
                ? {
                    position: reading.position,
                    isWeak: isWeak(reading),
                  }
                : null;
            }),
          })),
        },
        width,
      ),
  };
}

const isWeak = (reading: Reading | undefined) =>
  reading != null && reading.confidence !== null && isWeaklySourced(reading.confidence);

/** A second cue for those whose own pattern is a plain line, such as one leader on two days. */
const DASHES = ["", "8 3", "2 3", "8 3 2 3", "14 4", "1 4"];
