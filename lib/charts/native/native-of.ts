import type { Figure } from "../figure";
import { gridOf } from "./grid-of";
import type { Native } from "./native-chart";
import { barsOf, pairsOf, pointsOf, radarOf } from "./series-of";
import { stepsOf } from "./steps-of";

/**
 * A figure as charts that other programs draw, read off its own table. What has no value at all is its table alone.
 * Law: every value of a chart is that of the cell which the point names.
 */
export function nativeOf(figure: Figure): Native {
  const { chart, explorer } = figure;
  const charts = (() => {
    switch (chart.form) {
      case "bars":
        return barsOf(figure, chart);
      case "ends":
      case "slope":
        return pairsOf(figure, chart);
      case "radar":
        return [radarOf(figure, chart)];
      case "points":
        return [pointsOf(figure, chart)];
      case "time":
        return explorer ? stepsOf(figure, explorer) : [];
      default:
        return [];
    }
  })();
  if (chart.form === "grid") return { kind: "grid", grid: gridOf(figure, chart) };
  const shown = charts.filter(({ series }) =>
    series.some(({ points }) => points.some(({ value }) => value !== null)),
  );
  return shown.length > 0 ? { kind: "charts", charts: shown } : { kind: "table" };
}
