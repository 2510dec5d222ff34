import { FILE_LIMITS, type ReadTable } from "./model";
import { Unreadable } from "./unreadable";

/** The most rows that a table may have, as people read it. */
export const ROWS_WRITTEN = FILE_LIMITS.rows.toLocaleString("en");

/** What the lines of a format are called in sentences. */
export type LineWord = "Line" | "Row" | "Record";

/**
 * Tables as they are handed on: within the limits, without characters that cannot be kept.
 * @throws Unreadable at the first that is not, or where there is no row at all
 */
export function withinLimits(tables: readonly ReadTable[], word: LineWord): ReadTable[] {
  const full = tables.filter(({ rows }) => rows.length > 0);
  if (full.length === 0)
    throw new Unreadable(
      "The file holds no rows; it needs a row of headings and at least one row below it, or a list of records.",
    );
  let characters = 0;
  for (const table of full) {
    refuseTooMany(table, table.rows.length, table.headings.length);
    for (const { line, cells } of [{ line: 1, cells: table.headings }, ...table.rows])
      for (const [at, cell] of cells.entries()) {
        characters += cell.length;
        if (cell.length > FILE_LIMITS.cell) throw tooLong(table, word, line, at);
        if (cell.includes("\0"))
          throw new Unreadable(
            `${word} ${line}${of(table)} holds a broken character (a NUL) in column ${at + 1}; take it out.`,
            { line, column: at + 1 },
          );
      }
  }
  if (characters > FILE_LIMITS.characters)
    throw new Unreadable(
      `The file holds ${characters.toLocaleString("en")} characters, and at most ${FILE_LIMITS.characters.toLocaleString("en")} are read at a time; split it into smaller files.`,
    );
  return full;
}

/** @throws Unreadable where a table has more rows or columns than are read */
export function refuseTooMany(table: { name: string }, rows: number, columns: number): void {
  if (rows > FILE_LIMITS.rows)
    throw new Unreadable(
      `There are more than ${ROWS_WRITTEN} rows${of(table)}; split the file into smaller ones.`,
    );
  if (columns > FILE_LIMITS.columns)
    throw new Unreadable(
      `There are more than ${FILE_LIMITS.columns} columns${of(table)}; take out those that are not needed.`,
    );
}

function tooLong(table: ReadTable, word: LineWord, line: number, at: number): Unreadable {
  const heading = table.headings[at]?.slice(0, 60);
  return new Unreadable(
    `${word} ${line}${of(table)} has more than ${FILE_LIMITS.cell.toLocaleString("en")} characters in column ${at + 1}${heading ? ` (${heading})` : ""}; shorten it.`,
    { line, column: at + 1 },
  );
}

/** A table in a sentence, where it has a name. */
export function of({ name }: { name: string }): string {
  return name === "" ? "" : ` of "${name.slice(0, 60)}"`;
}
