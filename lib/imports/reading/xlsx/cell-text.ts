/** Digits that a spreadsheet shows of a number; those beyond are noise of its arithmetic. */
const DIGITS = 15;

/**
 * A cell as text: numbers without noise of rounding, days as ISO 8601 (a time of day is left out), yes and no as words.
 * @returns null for a date that is none
 */
export function cellText(value: unknown): string | null {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(DIGITS)));
  if (value instanceof Date) {
    const time = value.getTime();
    // Spreadsheets count days in fractions, which come out a little too early now and then.
    return Number.isNaN(time) ? null : new Date(time + 500).toISOString().slice(0, 10);
  }
  return String(value);
}
