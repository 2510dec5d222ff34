import { getTranslator } from "@/lib/i18n/translator";

/** On which of two days there is no value, and what stands there instead: "1 June 2018: not yet researched". */
export function missingText(days: readonly { day: string; known: boolean; text: string }[]): string {
  const t = getTranslator("between-days");
  return days
    .filter(({ known }) => !known)
    .map(({ day, text }) => t("missingOn", { day, text }))
    .join("; ");
}
