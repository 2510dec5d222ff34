import { getTranslator } from "@/lib/i18n/translator";

/** Which of a list are shown, "Here: 26 to 50 of 312."; empty where they are all. */
export function partText({ first, shown, of }: { first: number; shown: number; of: number }): string {
  if (shown === 0 || (first === 1 && shown >= of)) return "";
  return getTranslator("lists")("here", { first, last: first + shown - 1, of });
}
