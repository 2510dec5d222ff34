import writeExcelFile, { type CellObject } from "write-excel-file/node";
import { FIRST_SHEET_DAY } from "@/lib/charts/native/day-number";
import { type Day, parseDay, toEpochDay } from "@/lib/domain/day";
import { isLikeFormula, QUOTED_FORMAT, quoted } from "./quoted";

/** A cell: text, a number, yes or no, or a whole day; null where there is nothing. `format` is how its number is written. */
export type Cell = {
  value: string | number | boolean;
  kind?: "day" | "head" | "title" | "wrapped";
  format?: string;
} | null;

export type Sheet = {
  /** As a tab is called; made to fit by `sheetNames`. */
  name: string;
  /** In letters, column by column. */
  widths: readonly number[];
  /** Rows that stay when it is scrolled. */
  sticky: number;
  rows: readonly (readonly Cell[])[];
};

/** The most that a cell of a spreadsheet holds. */
const MOST_LETTERS = 32_767;
/** There on every machine, or in another of the same widths. */
const FONT = "Arial";
const DAY_FORMAT = "yyyy-mm-dd";
const MS_PER_DAY = 86_400_000;

/**
 * Sheets as an XLSX file. A text is a text whatever it begins with, so no spreadsheet runs one as a formula, and none does after
 * its cell was edited.
 */
export async function workbookFile(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const file = writeExcelFile(
    sheets.map(({ widths, sticky, rows }, at) => ({
      sheet: names[at] ?? "",
      data: rows.map((row) => row.map(cellOf)),
      columns: widths.map((width) => ({ width })),
      ...(sticky > 0 ? { stickyRowsCount: sticky } : {}),
      dateFormat: DAY_FORMAT,
      orientation: "landscape" as const,
    })),
    { fontFamily: FONT, fontSize: 10 },
  );
  const bytes = await file.toBuffer();
  // Most workbooks have no such text, and need not be packed twice.
  return hasFormulas(sheets) ? quoted(bytes) : Uint8Array.from(bytes);
}

const hasFormulas = (sheets: readonly Sheet[]) =>
  sheets.some(({ rows }) =>
    rows.some((row) => row.some((cell) => typeof cell?.value === "string" && isLikeFormula(cell.value))),
  );

/** A day as a cell: a date, or its text where it lies before those that spreadsheets know. */
export function dayCell(day: Day): Cell {
  return day < FIRST_SHEET_DAY || parseDay(day) === null ? { value: day } : { value: day, kind: "day" };
}

function cellOf(cell: Cell): CellObject | null {
  if (cell === null || cell.value === "") return null;
  const { value, kind, format } = cell;
  if (kind === "day")
    return { value: new Date(toEpochDay(String(value)) * MS_PER_DAY), type: Date, format: DAY_FORMAT };
  if (typeof value === "boolean") return { value, type: Boolean };
  if (typeof value === "number") return { value, type: Number, ...(format ? { format } : {}) };
  return {
    value: value.slice(0, MOST_LETTERS),
    type: String,
    ...LOOKS[kind ?? "plain"],
    ...(isLikeFormula(value) ? { format: QUOTED_FORMAT } : {}),
  };
}

const LOOKS = {
  plain: {},
  head: { fontWeight: "bold", backgroundColor: "#f2eee7", wrap: true, alignVertical: "top" },
  title: { fontWeight: "bold", fontSize: 14 },
  wrapped: { wrap: true, alignVertical: "top" },
} as const satisfies Record<string, Partial<CellObject>>;

const MOST_NAME = 31;

/** Names as tabs can bear them: short, without the signs that are refused, each once whatever its case. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\\p{Cc}]/gu, " ")
        .replace(/\s+/g, " ")
        .replace(/^[' ]+|[' ]+$/g, "") || "Sheet";
    for (let count = 1; ; count++) {
      const end = count === 1 ? "" : ` ${count}`;
      const found = `${plain.slice(0, MOST_NAME - end.length).trimEnd()}${end}`;
      if (taken.has(found.toLowerCase())) continue;
      taken.add(found.toLowerCase());
      return found;
    }
  });
}
