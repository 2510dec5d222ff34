import { dayNumber, dayOfNumber, FIRST_SHEET_DAY } from "@/lib/charts/native/day-number";
import type { NativeChart } from "@/lib/charts/native/native-chart";
import { type Cell, dayCell, workbookFile } from "@/lib/workbooks/workbook";
import { chartSheet, SHEET, type SheetCell } from "./chart-sheet";
import { type ChartRoom, chartXml } from "./chart-xml";
import type { ChartParts } from "./pack";

/** A chart for a slide, and the workbook behind it, in which it can be edited. */
export async function chartParts(chart: NativeChart, room: ChartRoom): Promise<ChartParts> {
  const { rows, places } = chartSheet(chart);
  const widths = (rows[0] ?? []).map(() => 18);
  const workbook = await workbookFile([
    { name: SHEET, widths, sticky: 1, rows: rows.map((row) => row.map(cellOf)) },
  ]);
  return { xml: chartXml(chart, places, room), workbook };
}

function cellOf(cell: SheetCell): Cell {
  if (cell === null) return null;
  const { value, isDay } = cell;
  if (!isDay || typeof value !== "number" || value < dayNumber(FIRST_SHEET_DAY)) return { value };
  return dayCell(dayOfNumber(value));
}
