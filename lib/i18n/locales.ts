/** The languages the interface speaks; a new one needs its folder in `messages/` and a line here and in `messages/index.ts`. */
export const LOCALES = ["en"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "en";

/** The BCP 47 tag dates and numbers are written by: day before month, comma in thousands. */
export const FORMAT_TAG: Record<Locale, string> = { en: "en-GB" };
