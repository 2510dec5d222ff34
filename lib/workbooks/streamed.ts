import { strFromU8, unzipSync } from "fflate";
import { columnLetters } from "@/lib/charts/native/column-letters";
import { dayNumber } from "@/lib/charts/native/day-number";
import { type BundledFile, zipped } from "@/lib/data-sets/zip";
import { escapedXml } from "@/lib/markup/escaped";
import { isLikeFormula } from "./quoted";
import { type Cell, dayCell, type Sheet, workbookFile } from "./workbook";

/** A sheet whose rows are read as they are written. */
export type StreamedSheet = {
  name: string;
  heads: readonly string[];
  /** Pages of rows. */
  pages: AsyncIterable<readonly (readonly Cell[])[]>;
};

const WIDTH = 20;
/** The most rows that a sheet of a spreadsheet has. */
const MOST_ROWS = 1_048_576;
const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;

/**
 * A workbook piece by piece, however large it is: no more than a page of rows stands in memory, and others are let in between.
 * The library that writes workbooks holds them whole, so it writes one of headings, into which the rows are put.
 * @throws RangeError for more rows than a sheet can have
 */
export async function* streamedWorkbook(
  whole: readonly Sheet[],
  streamed: readonly StreamedSheet[],
): AsyncGenerator<Uint8Array> {
  const frame = await workbookFile([
    ...whole,
    ...streamed.map(({ name, heads }) => ({
      name,
      sticky: 1,
      widths: heads.map(() => WIDTH),
      rows: [heads.map((value): Cell => ({ value, kind: "head" })), [dayCell("2000-01-01"), { value: "=" }]],
    })),
  ]);
  const files = Object.entries(unzipSync(frame)).map(([name, bytes]): BundledFile => {
    const text = strFromU8(bytes);
    const sheet = streamed[Number(SHEET.exec(name)?.[1] ?? 0) - 1 - whole.length];
    return { name, pieces: sheet ? sheetText(text, sheet) : [text] };
  });
  yield* zipped(files, { sums: false });
}

/** Styles of cells, by their numbers in the workbook. */
type Styles = { day: string; quoted: string };

/** A sheet with its rows in place of the one that shows how a day is written, and a text that looks like a formula. */
async function* sheetText(frame: string, { name, pages }: StreamedSheet): AsyncGenerator<string> {
  const [, before = "", day = "", quoted = "", after = ""] =
    /^(.*)<row r="2"><c r="A2" s="(\d+)">.*?<c r="B2" s="(\d+)".*?<\/row>(.*)$/s.exec(frame) ?? [];
  if (!before) throw new Error(`the frame of the sheet ${name} has no row`);
  yield before;
  let number = 1;
  for await (const rows of pages) {
    const first = number + 1;
    number += rows.length;
    if (number > MOST_ROWS) throw new RangeError(`the sheet ${name} has more rows than a spreadsheet takes`);
    yield rows.map((cells, at) => rowXml(first + at, cells, { day, quoted })).join("");
  }
  yield after;
}

function rowXml(number: number, cells: readonly Cell[], styles: Styles): string {
  const written = cells.map((cell, at) => cellXml(cell, `${columnLetters(at)}${number}`, styles));
  return `<row r="${number}">${written.join("")}</row>`;
}

function cellXml(cell: Cell, at: string, styles: Styles): string {
  if (cell === null || cell.value === "") return "";
  const { value, kind } = cell;
  if (kind === "day") return `<c r="${at}" s="${styles.day}"><v>${dayNumber(String(value))}</v></c>`;
  if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const style = isLikeFormula(value) ? ` s="${styles.quoted}"` : "";
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${escapedXml(value)}</t></is></c>`;
}
