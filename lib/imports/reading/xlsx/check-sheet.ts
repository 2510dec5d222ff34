import { FILE_LIMITS } from "../model";
import { ROWS_WRITTEN } from "../tables";
import { Unreadable } from "../unreadable";
import { DAMAGED } from "./zip-directory";

/** The last row and column of a sheet in which something stands, from 1, and how many cells it writes; 0 for an empty one. */
export type Extent = { rows: number; columns: number; cells: number };

/** How many blank rows may stand above and between the rows of a table. */
const BLANK_ROWS = 1_000;
const LAST_ROW = 1_048_576;
/** The most cells of a workbook, empty ones with a format of their own among them. */
export const MOST_CELLS = 3_000_000;
/** Programs write a few attributes to a tag, of a few letters each. */
const LONGEST_TAG = 2_000;

/** A tag in which another begins, or that goes on and on: a reader that waits for its end would take for ever. */
const ENDLESS = /<[^<>]{0,100000}(?:<|$)|<[^<>]{100000}/;
const SHEET = /<(?:[^\s<>:]*:)?sheetData[\s/>]/;
const TAG = /<(\/?)(?:[^\s<>:]*:)?(row|c|f|v|is)(?=[\s/>])([^<]*)/g;
const ATTRIBUTES = /^((?:\s+[\w.:-]+\s*=\s*(?:"[^"<&]*"|'[^'<&]*'))*)\s*(\/?)>/;
const ATTRIBUTE = /([\w.-]+)\s*=\s*["']([^"']*)["']/g;

type Cell = { address: string; type: string; hasFormula: boolean; value: string | null };

/**
 * Looks through a part of a workbook before it is read, where it is a sheet: where its cells are, and whether each formula
 * has a value.
 * @param sheet  its name in sentences, "" where it is not known
 * @throws Unreadable where a cell lies outside the limits, a formula has no stored value or ends in an error, or a cell is
 *   written as no spreadsheet program does
 */
export function checkSheet(xml: string, sheet: string): Extent {
  const extent: Extent = { rows: 0, columns: 0, cells: 0 };
  if (!SHEET.test(xml)) return extent;
  if (ENDLESS.test(xml)) refuse();
  let rows = 0;
  let cell: Cell | null = null;
  const close = () => {
    if (cell) checkCell(cell, extent, sheet);
    cell = null;
  };
  for (const [, slash, tag, rest = ""] of xml.matchAll(TAG)) {
    if (tag === "row" || tag === "c") close();
    if (slash) continue;
    const { attributes, isEmpty, text } = tagRest(rest);
    if (tag === "row" && (++rows > LAST_ROW || Number(attributes.get("r") ?? 1) > LAST_ROW)) refuse();
    if (tag === "c") {
      extent.cells += 1;
      if (extent.cells > MOST_CELLS) throw tooManyCells();
      cell = {
        address: attributes.get("r") ?? "",
        type: attributes.get("t") ?? "n",
        hasFormula: false,
        value: null,
      };
      if (isEmpty) close();
    } else if (cell && tag === "f") cell.hasFormula = true;
    else if (cell && (tag === "v" || tag === "is")) cell.value = isEmpty ? "" : text;
  }
  close();
  return extent;
}

function tagRest(rest: string): { attributes: Map<string, string>; isEmpty: boolean; text: string } {
  const [tag, given = "", empty] = ATTRIBUTES.exec(rest.slice(0, LONGEST_TAG)) ?? refuse();
  const attributes = new Map<string, string>();
  for (const [, name = "", value = ""] of given.matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) refuse();
    attributes.set(name, value);
  }
  return { attributes, isEmpty: empty === "/", text: rest.slice(tag.length) };
}

function checkCell({ address, type, hasFormula, value }: Cell, extent: Extent, sheet: string): void {
  const [, letters = "", row = ""] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? refuse();
  const where = `Cell ${address}${sheet === "" ? "" : ` of sheet "${sheet.slice(0, 60)}"`}`;
  const column = columnOf(letters);
  const place = { line: Number(row), column };
  // A formula's value may be an empty text; nothing where a number would stand was never calculated.
  if (hasFormula && (value === null || (value === "" && type !== "str")))
    throw new Unreadable(
      `${where} is a formula without a stored value; open the workbook in a spreadsheet program and save it, or put the value in place of the formula.`,
      place,
    );
  if (value === null) return;
  if (type === "e")
    throw new Unreadable(`${where} says ${value}, an error of a formula; put the right value there.`, place);
  if (column > FILE_LIMITS.columns)
    throw new Unreadable(
      `${where} lies beyond column ${FILE_LIMITS.columns}, the last that is read; take out columns that are not needed.`,
      place,
    );
  if (Number(row) > FILE_LIMITS.rows + BLANK_ROWS)
    throw new Unreadable(
      `${where} lies far below row ${ROWS_WRITTEN}, the last that is read; split the table into smaller files.`,
      place,
    );
  extent.rows = Math.max(extent.rows, Number(row));
  extent.columns = Math.max(extent.columns, column);
}

function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

export function tooManyCells(): Unreadable {
  return new Unreadable(
    "The workbook has more than three million cells; save only the table, or hand its sheets in one by one.",
  );
}

function refuse(): never {
  throw new Unreadable(DAMAGED);
}
