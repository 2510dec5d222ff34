import type { Measurement } from "@/lib/domain/measures/measurement";
import { formatPercent } from "./format";
import { DEFAULT_LOCALE, FORMAT_TAG, type Locale } from "./locales";

type Bounds = Measurement["bounds"];

/** "64%" for a measure from 0 to 1; "0.14" or "−0.20" for every other, whose numbers are no shares of anything. */
export function formatMeasured(
  value: number,
  [lowest, highest]: Bounds,
  locale: Locale = DEFAULT_LOCALE,
): string {
  if (lowest === 0 && highest === 1) return formatPercent(value, locale);
  return twoPlaces(locale).format(value).replace("-", "−");
}

const formats = new Map<Locale, Intl.NumberFormat>();

function twoPlaces(locale: Locale): Intl.NumberFormat {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(FORMAT_TAG[locale], {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
      signDisplay: "negative",
    });
    formats.set(locale, format);
  }
  return format;
}
