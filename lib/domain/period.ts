import type { DatedDay, Day } from "./day";

/**
 * The days from `from` up to but not including `to`; null means open-ended. A day known only to the month or year
 * counts as its first day at both ends.
 */
export type Period = { from: DatedDay; to: DatedDay | null };

export function containsDay(period: Period, day: Day): boolean {
  return period.from.day <= day && (period.to === null || day < period.to.day);
}

/** Whether the period has no day at all: its end is on or before its beginning. */
export function isEmptyPeriod(period: Period): boolean {
  return period.to !== null && period.to.day <= period.from.day;
}

/** Whether some day lies in both. Periods that touch do not overlap; an empty period overlaps nothing. */
export function periodsOverlap(a: Period, b: Period): boolean {
  if (isEmptyPeriod(a) || isEmptyPeriod(b)) return false;
  return (b.to === null || a.from.day < b.to.day) && (a.to === null || b.from.day < a.to.day);
}
