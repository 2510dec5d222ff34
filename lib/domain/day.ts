/**
 * A calendar day `YYYY-MM-DD` in the proleptic Gregorian calendar, years 0001 to 9999, without a time zone.
 * Days compare as text.
 */
export type Day = string;

/** How exactly a day is known. */
export type Precision = "day" | "month" | "year";

/** A day and how exactly it is known; one known to the month or year stands as the first day of it. */
export type DatedDay = { day: Day; precision: Precision };

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_IN_400_YEARS = 146_097;
/** Days from 0000-03-01, where the arithmetic below starts its years, to 1970-01-01. */
const EPOCH_SHIFT = 719_468;
const FIRST_EPOCH_DAY = -719_162;
const LAST_EPOCH_DAY = 2_932_896;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** The text as a day, or null unless it is exactly `YYYY-MM-DD` and a day that the calendar has. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year >= 1 && day >= 1 && day <= monthLength(year, month) ? text : null;
}

/** Negative if `a` is earlier, 0 if the same, positive if later. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Days since 1970-01-01, negative before it (Hinnant's days_from_civil: years counted from March, so that the leap day
 * comes last). @throws RangeError for what is not a day
 */
export function toEpochDay(day: Day): number {
  if (parseDay(day) === null) throw new RangeError(`"${day}" is not a calendar day`);
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - EPOCH_SHIFT;
}

/** The day that is `epochDay` days after 1970-01-01. @throws RangeError for a fraction or a year outside 0001 … 9999 */
export function fromEpochDay(epochDay: number): Day {
  if (!Number.isInteger(epochDay) || epochDay < FIRST_EPOCH_DAY || epochDay > LAST_EPOCH_DAY)
    throw new RangeError(`${epochDay} is not a day of the years 0001 to 9999`);
  const shifted = epochDay + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return writeDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

function writeDay(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day `days` later, or earlier if negative. @throws RangeError beyond the years 0001 … 9999 */
export function addDays(day: Day, days: number): Day {
  return fromEpochDay(toEpochDay(day) + days);
}

/** Days from `a` to `b`; negative if `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return toEpochDay(b) - toEpochDay(a);
}

const PRECISION_BY_LENGTH: Record<number, Precision> = { 4: "year", 7: "month", 10: "day" };

/** `2021`, `2021-03` or `2021-03-15` as a day and its precision, or null for anything else. */
export function parseDatedDay(text: string): DatedDay | null {
  const precision = PRECISION_BY_LENGTH[text.length];
  if (!precision) return null;
  const day = parseDay(text + "-01-01".slice(0, 10 - text.length));
  return day === null ? null : { day, precision };
}

const WRITTEN_LENGTH: Record<Precision, number> = { year: 4, month: 7, day: 10 };

/** The day as far as it is known: `2021`, `2021-03` or `2021-03-15`. */
export function writeDatedDay(dated: DatedDay): string {
  return dated.day.slice(0, WRITTEN_LENGTH[dated.precision]);
}

/** The last day that a day known to the month or year may be; a day itself. */
export function lastDayOf({ day, precision }: DatedDay): Day {
  if (precision === "day") return day;
  const year = Number(day.slice(0, 4));
  const month = precision === "year" ? 12 : Number(day.slice(5, 7));
  return writeDay(year, month, monthLength(year, month));
}

/**
 * Two days at the coarser of their precisions: `order` as in compareDays, and that precision. A day known to the year
 * neither precedes nor follows another day of that year.
 */
export function compareCoarsely(a: DatedDay, b: DatedDay): { order: number; precision: Precision } {
  const precision = WRITTEN_LENGTH[a.precision] <= WRITTEN_LENGTH[b.precision] ? a.precision : b.precision;
  const length = WRITTEN_LENGTH[precision];
  return { order: compareDays(a.day.slice(0, length), b.day.slice(0, length)), precision };
}
