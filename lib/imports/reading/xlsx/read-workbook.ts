import readXlsxFile from "read-excel-file/universal";
import type { ReadRow, ReadTable } from "../model";
import { withinLimits } from "../tables";
import { Unreadable } from "../unreadable";
import { cellText } from "./cell-text";
import { checkedParts } from "./checked-parts";
import { storedZip } from "./stored-zip";
import { DAMAGED } from "./zip-directory";

const MOST_SHEETS = 100;

/**
 * Reads a workbook (.xlsx): every sheet with headings and a row below them is a table. Nothing is unpacked before its size
 * is known, and the library reads what was checked, packed anew.
 * @throws Unreadable with the row and the column where one is known
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadTable[]> {
  const checked = storedZip(checkedParts(bytes));
  const sheets = await readXlsxFile(checked.buffer, { trim: false }).catch(() => {
    throw new Unreadable(DAMAGED);
  });
  if (sheets.length > MOST_SHEETS)
    throw new Unreadable(
      `The workbook has ${sheets.length} sheets, and at most ${MOST_SHEETS} are read; split it into smaller ones.`,
    );
  return withinLimits(
    sheets.map(({ sheet, data }) => tableOf(sheet, data)),
    "Row",
  );
}

function tableOf(name: string, data: readonly (readonly unknown[])[]): ReadTable {
  const [heading, ...rows] = data.flatMap((values, at): ReadRow[] => {
    const cells = values.map((value, column) => textAt(value, name, at + 1, column + 1));
    return cells.some((cell) => cell.trim() !== "") ? [{ line: at + 1, cells }] : [];
  });
  const headings = heading?.cells ?? [];
  const length = headings.findLastIndex((text) => text.trim() !== "") + 1;
  for (const { line, cells } of rows) {
    const beyond = cells.findIndex((cell, at) => at >= length && cell.trim() !== "");
    if (beyond >= 0)
      throw new Unreadable(
        `Row ${line} of sheet "${name.slice(0, 60)}" has a value in column ${beyond + 1}, which has no heading in row ${heading?.line}; give it one, or take the value out.`,
        { line, column: beyond + 1 },
      );
  }
  return {
    name,
    noun: null,
    headings: headings.slice(0, length),
    rows: rows.map(({ line, cells }) => ({ line, cells: cells.slice(0, length) })),
  };
}

function textAt(value: unknown, sheet: string, line: number, column: number): string {
  const text = cellText(value);
  if (text === null)
    throw new Unreadable(
      `Row ${line} of sheet "${sheet.slice(0, 60)}" has a date in column ${column} that is none; write it as text, such as 2026-01-31.`,
      { line, column },
    );
  return text;
}
