import type { Figure } from "@/lib/charts/figure";
import { leaderInk } from "@/lib/charts/leader-ink";

/** What is to be known of a row beside its values: whose it is, and how it is drawn. */
export type PlaceOwner = {
  key: string;
  name: string;
  /** Places of one owner are joined in the order of their days. */
  day: string;
  /** Stands beside the place; empty for nothing. */
  label: string;
  hollow: boolean;
  small: boolean;
};

/** One place of the interactive map. */
export type ExploredPoint = Pick<PlaceOwner, "label" | "hollow" | "small"> & {
  key: string;
  x: number;
  y: number;
  text: string;
};
/** All places of one leader. */
export type PointSeries = {
  key: string;
  name: string;
  colour: string;
  dash: string;
  points: ExploredPoint[];
};

/**
 * The rows of a figure as series of points: the same values as in its picture, table and files. Rows without a place are
 * left out, as they are from the picture.
 * @param x     key of the column that holds the place across  @param y  the same for up
 * @param owner whose a row is, and how it is drawn
 */
export function exploredPoints(
  { columns, rows }: Pick<Figure, "columns" | "rows">,
  { x, y }: { x: string; y: string },
  owner: (rowKey: string) => PlaceOwner,
): PointSeries[] {
  const at = (key: string) => columns.findIndex((column) => column.key === key);
  const [across, up] = [at(x), at(y)];
  const series = new Map<string, PointSeries>();
  const owned = rows.map((row) => ({ ...row, whose: owner(row.key) }));
  for (const { key, cells, whose } of owned.sort((a, b) => (a.whose.day < b.whose.day ? -1 : 1))) {
    const [px, py] = [cells[across]?.value, cells[up]?.value];
    if (typeof px !== "number" || typeof py !== "number") continue;
    const { colour, dash } = leaderInk(whose.key);
    const held = series.get(whose.key) ?? { key: whose.key, name: whose.name, colour, dash, points: [] };
    const { label, hollow, small } = whose;
    const text = cells.map((cell, i) => (i === 0 ? cell.text : `${columns[i]?.head}: ${cell.text}`));
    held.points.push({ key, x: px, y: py, label, hollow, small, text: text.join(" · ") });
    series.set(whose.key, held);
  }
  return [...series.values()];
}

/** The same series where there is no up: each on a line of its own, 1 the first, in this order of their keys. */
export function inLines(series: readonly PointSeries[], order: readonly string[]): PointSeries[] {
  return [...series]
    .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
    .map((one, at) => ({ ...one, points: one.points.map((point) => ({ ...point, y: at + 1 })) }));
}

/** About so many ticks are written along a side. */
const TICKS = 6;

/** Round numbers in [from, to], at steps of 1, 2 or 5 times a power of ten: some six of them. */
export function roundTicks(from: number, to: number): number[] {
  const rough = (to - from) / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((times) => times * power >= rough) ?? 10);
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  );
}
