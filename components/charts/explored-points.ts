import type { Figure } from "@/lib/charts/figure";
import { leaderInk } from "@/lib/charts/leader-ink";

/** One place of the interactive map. `series` is whose it is; all of a leader's places are one series. */
export type ExploredPoint = { key: string; series: string; x: number; y: number; text: string };
export type PointSeries = { key: string; name: string; colour: string; points: ExploredPoint[] };

/**
 * The rows of a figure as series of points: the same values as in its picture, table and files. Rows without a place are
 * left out, as they are from the picture.
 * @param x     key of the column that holds the place across  @param y  the same for up
 * @param owner whose a row is, and the name to show
 */
export function exploredPoints(
  { columns, rows }: Pick<Figure, "columns" | "rows">,
  { x, y }: { x: string; y: string },
  owner: (rowKey: string) => { key: string; name: string },
): PointSeries[] {
  const at = (key: string) => columns.findIndex((column) => column.key === key);
  const [across, up] = [at(x), at(y)];
  const series = new Map<string, PointSeries>();
  for (const { key, cells } of rows) {
    const [px, py] = [cells[across]?.value, cells[up]?.value];
    if (typeof px !== "number" || typeof py !== "number") continue;
    const whose = owner(key);
    const held = series.get(whose.key) ?? {
      ...whose,
      colour: leaderInk(whose.key).colour,
      points: [],
    };
    const text = cells.map((cell, i) => (i === 0 ? cell.text : `${columns[i]?.head}: ${cell.text}`));
    held.points.push({ key, series: whose.key, x: px, y: py, text: text.join(" · ") });
    series.set(whose.key, held);
  }
  return [...series.values()];
}
