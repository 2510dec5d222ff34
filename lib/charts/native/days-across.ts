import { dayNumber, dayOfNumber } from "./day-number";
import type { NativeScale } from "./native-chart";

const DAYS_A_YEAR = 365.25;
const DAYS_A_MONTH = DAYS_A_YEAR / 12;
/** Labels on the axis at most, where nothing else is said. */
const MOST = 8;
const MONTHS = [1, 2, 3, 6];
const YEARS = [1, 2, 5, 10, 20, 50];

/**
 * The axis of days from one to another, as spreadsheets count them, ruled at months or years. These are not of one length, so
 * the first rule stands some days into its month or year and each of the others then falls into the one that it is called by.
 */
export function daysAcross(first: number, last: number, most = MOST): NativeScale {
  const day = dayOfNumber(first);
  const months = MONTHS.find((step) => (last - first) / (step * DAYS_A_MONTH) <= most);
  if (months !== undefined) {
    const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
    // The fourth of a month; of the month before, where the first day lies before that.
    const begin = Number(day.slice(8)) >= 4 ? month : month - 1;
    const from =
      begin === 0 ? `${year - 1}-12-04` : `${day.slice(0, 4)}-${String(begin).padStart(2, "0")}-04`;
    return { from: dayNumber(from), to: last, step: months * DAYS_A_MONTH, format: "mmm\\ yyyy", title: "" };
  }
  const years = YEARS.find((step) => (last - first) / (step * DAYS_A_YEAR) <= most) ?? 100;
  // The second of January; nothing begins before it but on the first itself, which is drawn at the edge a year earlier.
  const year = day.endsWith("-01-01") ? Number(day.slice(0, 4)) - 1 : Number(day.slice(0, 4));
  const from = dayNumber(`${String(year).padStart(4, "0")}-01-02`);
  return { from, to: last, step: years * DAYS_A_YEAR, format: "yyyy", title: "" };
}
