import { CsvError, parse } from "csv-parse/sync";
import { FILE_LIMITS, type ReadRow, type ReadTable } from "../model";
import { refuseTooMany, withinLimits } from "../tables";
import { Unreadable } from "../unreadable";
import { delimiterOf } from "./delimiter";
import { LineCounter } from "./line-counter";

/** So many blank rows are passed over; more of them come of a sheet that was formatted to its end. */
const MOST_BLANK = 100_000;
/** The line in which Excel is told what stands between the cells. */
const NAMED_DELIMITER = /^sep=([,;|\t])(?=\r|\n|$)/i;

/**
 * Reads a text as a table of RFC 4180: headings, then rows. Cells are divided by commas, semicolons, tabs or bars, lines by
 * LF, CR or both; blank lines are left out.
 * @throws Unreadable with the line, and for a cell its column
 */
export function readCsv(text: string): ReadTable[] {
  const named = NAMED_DELIMITER.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const bytes = Buffer.from(body);
  const lines = new LineCounter(bytes);
  const table: ReadTable = { name: "", noun: null, headings: [], rows: [] };
  let blank = 0;
  try {
    parse(bytes, {
      delimiter: named?.[1] ?? delimiterOf(body),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: FILE_LIMITS.columns * FILE_LIMITS.cell,
      on_record: (cells: string[], { bytes: end }) => {
        const line = lines.nextRecord();
        lines.goTo(end);
        if (cells.some((cell) => cell.trim() !== "")) take(table, { line, cells });
        else if (++blank > MOST_BLANK)
          throw new Unreadable("The file has more than 100,000 blank rows; delete them.");
        return null;
      },
    });
  } catch (error) {
    throw error instanceof CsvError ? brokenQuotes(error, table, lines) : error;
  }
  return withinLimits([table], "Line");
}

function take(table: ReadTable, { line, cells }: ReadRow): void {
  if (table.headings.length === 0) {
    table.headings = cells.slice(0, cells.findLastIndex((heading) => heading.trim() !== "") + 1);
    refuseTooMany(table, 0, table.headings.length);
    return;
  }
  const { length } = table.headings;
  const beyond = cells.findIndex((cell, at) => at >= length && cell.trim() !== "");
  if (beyond >= 0)
    throw new Unreadable(
      `Line ${line} has ${cells.length} cells and the headings are ${length}; put a cell that holds a comma or another separator in quotation marks, or give the column a heading.`,
      { line, column: beyond + 1 },
    );
  if (cells.length < length)
    throw new Unreadable(
      `Line ${line} has ${cells.length === 1 ? "1 cell" : `${cells.length} cells`} and the headings are ${length}; write the cells that are missing, if only as empty ones.`,
      { line, column: cells.length + 1 },
    );
  table.rows.push({ line, cells: cells.slice(0, length) });
  refuseTooMany(table, table.rows.length, length);
}

function brokenQuotes(error: CsvError, { headings }: ReadTable, lines: LineCounter): Unreadable {
  const at = Number(error.column) || 0;
  const line = at === 0 ? lines.nextRecord() : lines.goTo(Number(error.bytes) || 0);
  const cell = `the cell in column ${at + 1}${headings[at] ? ` (${headings[at].slice(0, 60)})` : ""}`;
  const place = { line, column: at + 1 };
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return new Unreadable(
        `On line ${line}, ${cell} begins with a quotation mark and never ends; close it with another one.`,
        place,
      );
    case "CSV_INVALID_CLOSING_QUOTE":
    case "INVALID_OPENING_QUOTE":
      return new Unreadable(
        `From line ${line} on, ${cell} has a quotation mark in the midst of its text; put the whole cell in quotation marks and write each one inside it twice.`,
        place,
      );
    default:
      return new Unreadable(
        `From line ${line} on, ${cell} is longer than a row can be; look for a quotation mark that is not closed.`,
        place,
      );
  }
}
