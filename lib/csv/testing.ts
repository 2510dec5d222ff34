import { parse } from "csv-parse/sync";

/** A CSV file as a program reads it, row by row under the names of its columns. @throws where a row is of another length */
export function readTable(text: string): { columns: string[]; rows: string[][] } {
  const [columns = [], ...rows] = parse(text, { bom: true, relax_quotes: false }) as string[][];
  return { columns, rows };
}

/** The parts of a cell that holds a list, as texts. */
export function partsOf(cell: string): string[] {
  if (cell === "") return [];
  const parts = [""];
  for (const [sign] of cell.matchAll(/\\.|[^\\]/gs))
    if (sign === ";") parts.push("");
    else parts[parts.length - 1] += sign.startsWith("\\") ? sign.slice(1) : sign;
  return parts;
}

/** A text as it was before it was kept from being run as a formula. */
export function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
