import { asText, csvCell } from "./cell";

const PLAIN = new Set(["number", "boolean"]);

/**
 * A list as one cell: its parts with semicolons between, nothing for a part that is null. A semicolon or backslash within
 * a part has a backslash before it, and each part that would be run as a formula an apostrophe.
 */
export function csvListCell(items: readonly unknown[]): string {
  const joined = items.map(partOf).join(";");
  // No spreadsheet runs numbers with semicolons between them as a formula, and −2 stays −2.
  return items.every((item) => item === null || PLAIN.has(typeof item)) ? joined : csvCell(joined);
}

function partOf(item: unknown): string {
  if (item === null || item === undefined) return "";
  const text = typeof item === "object" ? JSON.stringify(item) : String(item);
  // Where semicolons stand between cells, a spreadsheet takes each part for one.
  return (typeof item === "string" ? asText(text) : text).replace(/[\\;]/g, "\\$&");
}
