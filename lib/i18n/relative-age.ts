import { DEFAULT_LOCALE, FORMAT_TAG, type Locale } from "./locales";

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["week", 7 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** "3 days ago", "in 2 hours"; null within a minute. Months and years are of 30 and 365 days. */
export function relativeAge(at: Date, now: Date, locale: Locale = DEFAULT_LOCALE): string | null {
  const seconds = (at.getTime() - now.getTime()) / 1_000;
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length);
  if (!step) return null;
  const [unit, length] = step;
  return new Intl.RelativeTimeFormat(FORMAT_TAG[locale]).format(Math.trunc(seconds / length), unit);
}
