import { csvCell } from "@/lib/csv/cell";
import type { AuditRow } from "../model";

export const EXPORT_FORMATS = ["csv", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const COLUMNS = [
  "id",
  "at",
  "actor",
  "actorName",
  "action",
  "target",
  "targetName",
  "address",
  "changeSet",
  "release",
  "detail",
] as const;

type Exported = Record<(typeof COLUMNS)[number], unknown>;

/** A row as it is exported, in both formats under the same names. */
function exported({ at, changeSetId, releaseNumber, ...row }: AuditRow): Exported {
  return { ...row, at: at.toISOString(), changeSet: changeSetId, release: releaseNumber };
}

/** The head of a file, and what stands at its end; between them `writeRows` puts the rows. */
export const FRAME: Record<ExportFormat, { begin: string; end: string }> = {
  // A spreadsheet takes a file without the mark for another alphabet.
  csv: { begin: `\uFEFF${COLUMNS.join(",")}\r\n`, end: "" },
  json: { begin: "[", end: "\n]\n" },
};

/** Rows as text of a format. @param isFirst  whether no row stands before them */
export function writeRows(format: ExportFormat, rows: readonly AuditRow[], isFirst: boolean): string {
  if (format === "csv") return rows.map((row) => `${csvLine(exported(row))}\r\n`).join("");
  const text = rows.map((row) => `\n${JSON.stringify(ordered(exported(row)))}`).join(",");
  return text && !isFirst ? `,${text}` : text;
}

const ordered = (row: Exported) => Object.fromEntries(COLUMNS.map((name) => [name, row[name]]));

function csvLine(row: Exported): string {
  return COLUMNS.map((name) => csvCell(row[name])).join(",");
}
