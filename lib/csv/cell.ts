/**
 * A value as a cell of a CSV file (RFC 4180). Text that a spreadsheet would run as a formula begins with an apostrophe,
 * which makes it text again.
 */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as the text of a CSV file, with the mark without which a spreadsheet takes it for another alphabet. */
export function csvFile(rows: readonly (readonly unknown[])[]): string {
  return csvFileOfCells(rows.map((row) => row.map(csvCell)));
}

/** The same of cells that are written already. */
export function csvFileOfCells(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.join(",")}\r\n`).join("")}`;
}
