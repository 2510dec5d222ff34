/**
 * A value as a cell of a CSV file (RFC 4180). Text that a spreadsheet would run as a formula begins with an apostrophe,
 * which makes it text again.
 */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  const safe = typeof value === "string" ? asText(text) : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A text that no spreadsheet runs as a formula: one that would be begins with an apostrophe. */
export function asText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Rows as the text of a CSV file, with the mark without which a spreadsheet takes it for another alphabet. */
export function csvFile(rows: readonly (readonly unknown[])[]): string {
  return csvFileOfCells(rows.map((row) => row.map(csvCell)));
}

/** The same of cells that are written already. */
export function csvFileOfCells(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.join(",")}\r\n`).join("")}`;
}
