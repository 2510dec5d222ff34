import type { NounName } from "@/lib/change-sets/nouns";

export type FileFormat = "csv" | "xlsx" | "json";

/**
 * One row of a table: its cells in the order of the headings, and its line, from 1. In a CSV file that is the line of the
 * file on which the row begins, in a workbook the row of the sheet, in a JSON file the number of the record in its list.
 */
export type ReadRow = { line: number; cells: string[] };

/**
 * A table of a file, as text.
 * - `name`: the sheet of a workbook, or the list of a JSON file; "" where a file is one table
 * - `noun`: what its rows are, where the file itself says so; its headings are then names of form fields, or `slug`
 */
export type ReadTable = { name: string; noun: NounName | null; headings: string[]; rows: ReadRow[] };

/** Why a file cannot be read: where, as far as that is known (from 1), and a sentence with the remedy. */
export type FileProblem = { line: number | null; column: number | null; reason: string };

export type ReadFile =
  | { ok: true; format: FileFormat; tables: ReadTable[] }
  | { ok: false; problem: FileProblem };

/**
 * The most that a file may hold. `bytes` of the file as it is sent; `unzipped`, the bytes of all parts of a workbook;
 * `rows` and `columns` of a table, without its headings; `cell`, the characters of one cell; `characters`, of all cells
 * together, since a workbook can say one text many times.
 */
export const FILE_LIMITS = {
  bytes: 20 * 1024 * 1024,
  rows: 50_000,
  columns: 300,
  cell: 20_000,
  characters: 50_000_000,
  unzipped: 200 * 1024 * 1024,
} as const;
