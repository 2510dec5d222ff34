import { columnLetters } from "@/lib/charts/native/column-letters";
import type { NativeChart } from "@/lib/charts/native/native-chart";

/** A cell of the workbook behind a chart; `isDay` where its number is that of a day, `isValue` where it is a value of the scale. */
export type SheetCell = { value: string | number; isDay?: boolean; isValue?: true } | null;

/** Where each series stands in that workbook: its name, what is across, and its values. */
export type SeriesPlace = { name: string; across: string; values: string };

export type ChartSheet = { rows: SheetCell[][]; places: SeriesPlace[] };

/** Names the sheet in formulas and in the workbook. */
export const SHEET = "Data";

const range = (column: number, rows: number) =>
  `${SHEET}!$${columnLetters(column)}$2:$${columnLetters(column)}$${rows + 1}`;
const head = (column: number) => `${SHEET}!$${columnLetters(column)}$1`;
const numberCell = (value: number | null | undefined): SheetCell =>
  value == null ? null : { value, isValue: true };

/** The numbers of a chart as a sheet: categories in the first column and a column for each series, or two columns for each series of places. */
export function chartSheet(chart: NativeChart): ChartSheet {
  return chart.across === null ? byCategory(chart) : byPlace(chart);
}

function byCategory({ categories, series }: NativeChart): ChartSheet {
  const heads = [{ value: "" }, ...series.map(({ name }) => ({ value: name }))];
  const rows = categories.map((category, at) => [
    { value: category },
    ...series.map(({ points }) => numberCell(points[at]?.value)),
  ]);
  const places = series.map((_, at) => ({
    name: head(at + 1),
    across: range(0, categories.length),
    values: range(at + 1, categories.length),
  }));
  return { rows: [heads, ...rows], places };
}

function byPlace({ form, across, series }: NativeChart): ChartSheet {
  const isDay = form === "steps";
  const most = Math.max(0, ...series.map(({ points }) => points.length));
  const heads = series.flatMap(({ name }) => [{ value: across?.title ?? "" }, { value: name }]);
  const rows = Array.from({ length: most }, (_, at) =>
    series.flatMap(({ points }): SheetCell[] => {
      const point = points[at];
      if (point?.across === undefined) return [null, null];
      return [{ value: point.across, ...(isDay ? { isDay } : {}) }, numberCell(point.value)];
    }),
  );
  const places = series.map(({ points }, at) => ({
    name: head(2 * at + 1),
    across: range(2 * at, points.length),
    values: range(2 * at + 1, points.length),
  }));
  return { rows: [heads, ...rows], places };
}
