import type { Native, NativeCell, NativeSeries } from "./native-chart";
import { covering } from "./plain-colour";

/** How much is left of the colour of what stands behind what is set off. */
const BEHIND = 0.3;

/** The same with the colours of all other rows faint; unchanged where nothing is set off. */
export function setOffIn(native: Native, rows: ReadonlySet<string> | null): Native {
  if (rows === null || native.kind === "table") return native;
  if (native.kind === "charts")
    return {
      kind: "charts",
      charts: native.charts.map((chart) => ({
        ...chart,
        series: chart.series.map((one) => seriesIn(one, rows)),
      })),
    };
  const cellIn = (cell: NativeCell | null) =>
    cell === null || rows.has(cell.row)
      ? cell
      : { ...cell, fill: cell.fill && covering(cell.fill, BEHIND), ink: covering(cell.ink, 0.7) };
  return {
    kind: "grid",
    grid: {
      ...native.grid,
      lines: native.grid.lines.map(({ name, cells }) => ({ name, cells: cells.map(cellIn) })),
    },
  };
}

function seriesIn(series: NativeSeries, rows: ReadonlySet<string>): NativeSeries {
  const { points, ink } = series;
  return {
    ...series,
    ink: points.some(({ row }) => rows.has(row)) ? ink : covering(ink, BEHIND),
    points: points.map((point) =>
      rows.has(point.row) ? point : { ...point, ink: covering(point.ink ?? ink, BEHIND) },
    ),
  };
}
