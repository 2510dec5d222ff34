import type { OfficeKind } from "@/lib/domain/office-kind";
import { DEFAULT_LOCALE, type Locale } from "./locales";
import { getTranslator } from "./translator";

/** "head", "legislature"; of an office whose kind is not on record, that it is not. */
export function officeKindText(kind: OfficeKind | null, locale: Locale = DEFAULT_LOCALE): string {
  return getTranslator("leaders", locale)(`officeKind.${kind ?? "unsaid"}`);
}
