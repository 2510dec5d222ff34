import type { DatedDay, Day } from "@/lib/domain/day";
import type { Position } from "@/lib/domain/scale";
import { DEFAULT_LOCALE, FORMAT_TAG, type Locale } from "./locales";
import { getTranslator } from "./translator";

const DATE_PARTS = {
  day: { day: "numeric", month: "long", year: "numeric" },
  "day-short": { day: "numeric", month: "short", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
  instant: {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat>();

// Making an Intl formatter costs far more than using it.
function kept<T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat>(
  key: string,
  make: () => T,
): T {
  let format = formats.get(key) as T | undefined;
  if (!format) {
    format = make();
    formats.set(key, format);
  }
  return format;
}

const dated = (day: Day | DatedDay): DatedDay => (typeof day === "string" ? { day, precision: "day" } : day);

function writeDate(day: Day, parts: keyof typeof DATE_PARTS, locale: Locale): string {
  return kept(
    `date/${parts}/${locale}`,
    () => new Intl.DateTimeFormat(FORMAT_TAG[locale], { ...DATE_PARTS[parts], timeZone: "UTC" }),
  ).format(Date.parse(`${day}T00:00:00Z`));
}

/** "15 March 2021", "March 2021" or "2021": only as much as is known. */
export function formatDay(day: Day | DatedDay, locale: Locale = DEFAULT_LOCALE): string {
  const { day: known, precision } = dated(day);
  return writeDate(known, precision, locale);
}

/** "15 Mar 2021", for tables and axes; month and year as in `formatDay`. */
export function formatDayShort(day: Day | DatedDay, locale: Locale = DEFAULT_LOCALE): string {
  const { day: known, precision } = dated(day);
  return writeDate(known, precision === "day" ? "day-short" : precision, locale);
}

/** "15 Mar 2021, 14:05 UTC": an instant, for whoever keeps the record; all of them read the same clock. */
export function formatInstant(at: Date, locale: Locale = DEFAULT_LOCALE): string {
  return kept(
    `instant/${locale}`,
    () => new Intl.DateTimeFormat(FORMAT_TAG[locale], { ...DATE_PARTS.instant, timeZone: "UTC" }),
  ).format(at);
}

/** "on 15 March 2021", "in March 2021", "in 2021". */
export function formatDayIn(day: Day | DatedDay, locale: Locale = DEFAULT_LOCALE): string {
  const { precision } = dated(day);
  return getTranslator("time", locale)(precision === "day" ? "onDay" : "inMonthOrYear", {
    day: formatDay(day, locale),
  });
}

/** "since 20 January 2025", "from March 2017 to 20 January 2021"; the end is the first day it no longer held. */
export function formatPeriod(
  period: { from: DatedDay; to: DatedDay | null },
  locale: Locale = DEFAULT_LOCALE,
): string {
  const t = getTranslator("time", locale);
  const from = formatDay(period.from, locale);
  return period.to ? t("fromTo", { from, to: formatDay(period.to, locale) }) : t("since", { from });
}

/** "2017–2021", "2025–": years only, for offices and narrow places. */
export function formatYears(period: { from: DatedDay; to: DatedDay | null }): string {
  const from = period.from.day.slice(0, 4);
  const to = period.to?.day.slice(0, 4);
  return to === from ? from : `${from}–${to ?? ""}`;
}

/** A share as a whole percentage: "64%", below nothing with a true minus sign. */
export function formatPercent(share: number, locale: Locale = DEFAULT_LOCALE): string {
  return kept(
    `percent/${locale}`,
    () =>
      new Intl.NumberFormat(FORMAT_TAG[locale], {
        style: "percent",
        maximumFractionDigits: 0,
        signDisplay: "negative",
      }),
  )
    .format(share)
    .replace("-", "−");
}

/** "+2", "0", "−1", with a true minus sign. */
export function formatPosition(position: Position): string {
  return position > 0 ? `+${position}` : position < 0 ? `−${-position}` : "0";
}

/** "1,234.5", with a true minus sign and at most two places, or as many as are asked for. */
export function formatNumber(
  value: number,
  { places = 2, locale = DEFAULT_LOCALE }: { places?: number; locale?: Locale } = {},
): string {
  return kept(
    `number/${places}/${locale}`,
    () => new Intl.NumberFormat(FORMAT_TAG[locale], { maximumFractionDigits: places }),
  )
    .format(value)
    .replace("-", "−");
}

/** "a, b and c". */
export function formatList(items: readonly string[], locale: Locale = DEFAULT_LOCALE): string {
  return kept(
    `list/${locale}`,
    () => new Intl.ListFormat(FORMAT_TAG[locale], { type: "conjunction" }),
  ).format(items);
}
