import { DEFAULT_LOCALE, type Locale } from "./locales";
import { relativeAge } from "./relative-age";
import { getTranslator } from "./translator";

/** "3 days ago", "in 2 hours"; "just now" within a minute. Months and years are of 30 and 365 days. */
export function formatAge(at: Date, now: Date, locale: Locale = DEFAULT_LOCALE): string {
  return relativeAge(at, now, locale) ?? getTranslator("time", locale)("justNow");
}
