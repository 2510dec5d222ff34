import { evenParts } from "@/lib/charts/native/even-parts";
import { linesWithin, textWidth } from "@/lib/charts/picture/text-width";
import { PIXELS_PER_INCH, POINTS_PER_INCH, pixelsOf } from "./points";

/** Left and right of the text of a cell, in inches, and above and below it. */
export const CELL_MARGIN = { side: 0.06, level: 0.025 };
/** Of a column, in inches. */
const NARROWEST = 0.7;
/** Beyond it a column of words is broken into lines. */
const WIDEST_WORDS = 360;

/** How wide the columns of a table are to be so that it fills so many inches: by what stands in them, within bounds. */
export function columnWidths(table: readonly (readonly string[])[], width: number, points: number): number[] {
  const size = pixelsOf(points);
  const columns = table[0]?.length ?? 0;
  const wanted = Array.from({ length: columns }, (_, at) =>
    Math.max(
      NARROWEST,
      ...table.map((row) => Math.min(WIDEST_WORDS, textWidth(row[at] ?? "", size)) / PIXELS_PER_INCH + 0.16),
    ),
  );
  const whole = wanted.reduce((sum, one) => sum + one, 0);
  return wanted.map((one) => (one * width) / whole);
}

/** How high a row is, in inches: as high as the cell with the most lines. */
export function rowHeight(cells: readonly string[], widths: readonly number[], points: number): number {
  const size = pixelsOf(points);
  const lines = cells.map((text, at) => {
    const room = ((widths[at] ?? NARROWEST) - 2 * CELL_MARGIN.side) * PIXELS_PER_INCH;
    return text.split("\n").reduce((sum, line) => sum + Math.max(1, linesWithin(line, room, size).length), 0);
  });
  return (Math.max(1, ...lines) * points * 1.22) / POINTS_PER_INCH + 2 * CELL_MARGIN.level + 0.02;
}

/**
 * Rows in groups that each fit under the heading into so many inches. A row that is higher than that stands alone.
 * Law: the groups one after another are the rows.
 */
export function pagesOf<Row>(rows: readonly Row[], heightOf: (row: Row) => number, room: number): Row[][] {
  const pages: Row[][] = [];
  let left = 0;
  for (const row of rows) {
    const height = heightOf(row);
    const page = pages.at(-1);
    if (page && height <= left) {
      page.push(row);
      left -= height;
    } else {
      pages.push([row]);
      left = room - height;
    }
  }
  return pages;
}

/** Rows in as few parts of nearly one size as each fit into so many inches; a row that is higher than that stands alone. */
export function fittingParts<Row>(
  rows: readonly Row[],
  heightOf: (row: Row) => number,
  room: number,
): Row[][] {
  const high = (part: readonly Row[]) => part.reduce((sum, row) => sum + heightOf(row), 0);
  for (let most = rows.length; most > 1; most--) {
    const parts = evenParts(rows, most);
    if (parts.every((part) => high(part) <= room)) return parts;
  }
  return evenParts(rows, 1);
}
