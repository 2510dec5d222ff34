import { type Day, parseDay } from "@/lib/domain/day";
import { type Cell, dayCell } from "./workbook";

/** A value as data as a cell: a number, yes or no, or a text, which is a day where it is a whole one and stands in a column of days. */
export function valueCell(value: unknown, { isDay, format }: { isDay: boolean; format?: string }): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return { value, ...(format ? { format } : {}) };
  if (typeof value === "boolean") return { value };
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return isDay && parseDay(text) !== null ? dayCell(text as Day) : { value: text };
}
