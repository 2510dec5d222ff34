import { type Day, fromEpochDay, toEpochDay } from "../../domain/day";

/** From 1899-12-30, where spreadsheets count from, to 1970-01-01. */
const SHIFT = 25_569;
/** Before it spreadsheets count wrongly (a leap day in 1900) or not at all. */
export const FIRST_SHEET_DAY: Day = "1900-03-01";

/** The number by which spreadsheets know a day. */
export function dayNumber(day: Day): number {
  return toEpochDay(day) + SHIFT;
}

/** The day of such a number. @throws RangeError for a fraction */
export function dayOfNumber(number: number): Day {
  return fromEpochDay(number - SHIFT);
}
