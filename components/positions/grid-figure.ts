import { type GridCell, positionGrid } from "@/lib/charts/drawn/position-grid";
import { type Figure, tableOf } from "@/lib/charts/figure";
import { OF_POSITIONS } from "@/lib/charts/figure-chart";
import type { Reading } from "@/lib/domain/cell";
import { isWeaklySourced } from "@/lib/domain/confidence";
import { formatPosition } from "@/lib/i18n/format";
import { shownText, stateOf } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";

type Side = { key: string; label: string };
type Issue = { slug: string; name: string; shortName: string };
type Held = { key: string; side: Side; issue: Issue; reading: Reading };

/** Leaders by issues as a figure: one row of its table for each of what a leader holds on an issue. */
export function gridFigure({
  name,
  title,
  measure,
  order,
  sides,
  issues,
  readings,
}: {
  name: string;
  title: string;
  measure: string;
  order: string;
  sides: readonly Side[];
  issues: readonly Issue[];
  /** By side, then by issue, in the orders above. */
  readings: readonly (readonly Reading[])[];
}): Figure {
  const t = getTranslator("positions");
  const held = sides.flatMap((side, at): Held[] =>
    issues.flatMap((issue, place) => {
      const reading = readings[at]?.[place];
      return reading ? [{ key: `${side.key}.${issue.slug}`, side, issue, reading }] : [];
    }),
  );
  const known = held.filter(({ reading }) => reading.position !== null);
  return {
    name,
    title,
    measure: `${measure} ${t("grid.scale")}`,
    marks: t("grid.marks"),
    order,
    coverage: t("grid.coverage", { known: known.length, of: held.length }),
    source: getTranslator("common")("figure.ownRecord"),
    alternative: `${title}. ${sides
      .map(({ label, key }) =>
        t("grid.spoken", {
          name: label,
          list: held
            .filter(({ side }) => side.key === key)
            .map(({ issue, reading }) => `${issue.shortName}: ${shownText(reading)}`)
            .join("; "),
        }),
      )
      .join(" ")}`,
    missing: sides.flatMap(({ key, label }) => {
      const gaps = held.filter(({ side, reading }) => side.key === key && reading.position === null);
      return gaps.length === 0
        ? []
        : [
            {
              name: label,
              reason: gaps
                .map(({ issue, reading }) => `${issue.shortName}: ${t(`state.${stateOf(reading)}`)}`)
                .join("; "),
            },
          ];
    }),
    caption: t("grid.caption"),
    ...tableOf(held, ({ key }) => key, [
      {
        key: "leader",
        head: t("grid.leader"),
        value: ({ side }) => side.key,
        text: ({ side }) => side.label,
      },
      {
        key: "issue",
        head: t("grid.issue"),
        value: ({ issue }) => issue.slug,
        text: ({ issue }) => issue.name,
      },
      {
        key: "lane",
        head: t("grid.lane"),
        value: ({ reading }) => reading.lane,
        text: ({ reading }) => (reading.lane ? t(`lane.${reading.lane}`) : "–"),
      },
      {
        key: "position",
        head: t("grid.position"),
        ...OF_POSITIONS,
        value: ({ reading }) => reading.position,
        text: ({ reading }) => shownText(reading),
        isWeak: ({ reading }) => isWeak(reading),
      },
      {
        key: "state",
        head: t("grid.state"),
        value: ({ reading }) => (reading.position === null ? stateOf(reading) : null),
        text: ({ reading }) => (reading.position === null ? t(`state.${stateOf(reading)}`) : "–"),
      },
    ]),
    chart: { form: "grid", lines: "leader", heads: "issue", values: "position", lane: "lane" },
    draw: (width) =>
      positionGrid(
        {
          heads: issues.map(({ shortName }) => shortName),
          lines: sides.map(({ key, label }) => ({
            name: label,
            cells: held.filter(({ side }) => side.key === key).map(cellOf),
          })),
        },
        width,
      ),
  };
}

const isWeak = ({ confidence }: Reading) => confidence !== null && isWeaklySourced(confidence);

function cellOf({ key, reading }: Held): GridCell {
  const { position, lane } = reading;
  return {
    row: key,
    position,
    square: lane === "does",
    hollow: isWeak(reading),
    text: position === null ? "" : formatPosition(position),
  };
}
