import { dayNumber, dayOfNumber, FIRST_SHEET_DAY } from "@/lib/charts/native/day-number";
import type { NativeChart, NativePoint, NativeSeries } from "@/lib/charts/native/native-chart";
import { type Cell, dayCell, workbookFile } from "@/lib/workbooks/workbook";
import { rulesOf } from "./chart-rules";
import { chartSheet, SHEET, type SheetCell } from "./chart-sheet";
import { type ChartRoom, chartXml } from "./chart-xml";
import type { ChartParts } from "./pack";

/** A chart for a slide, and the workbook behind it, in which it can be edited. */
export async function chartParts(given: NativeChart, room: ChartRoom): Promise<ChartParts> {
  const chart = { ...given, series: levelled([...rulesOf(given), ...given.series]) };
  const { rows, places } = chartSheet(chart);
  const widths = (rows[0] ?? []).map(() => 18);
  const workbook = await workbookFile([
    {
      name: SHEET,
      widths,
      sticky: 1,
      rows: rows.map((row) => row.map((cell) => cellOf(cell, chart.scale.format))),
    },
  ]);
  return { xml: chartXml(chart, places, room), workbook };
}

/** Series of places, all with as many points: LibreOffice loses one that is followed by a longer one. */
function levelled(series: readonly NativeSeries[]): NativeSeries[] {
  const most = Math.max(0, ...series.map(({ points }) => points.length));
  return series.map((one) => {
    const last = one.points.at(-1);
    if (last?.across === undefined) return one;
    const end: NativePoint = { ...last, row: "", value: null };
    return { ...one, points: [...one.points, ...Array(most - one.points.length).fill(end)] };
  });
}

function cellOf(cell: SheetCell, format: string): Cell {
  if (cell === null) return null;
  const { value, isDay, isValue } = cell;
  if (!isDay || typeof value !== "number" || value < dayNumber(FIRST_SHEET_DAY))
    return isValue ? { value, format } : { value };
  return dayCell(dayOfNumber(value));
}
