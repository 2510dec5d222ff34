import { getTranslator } from "@/lib/i18n/translator";

/** "supports 3 stances and 1 event". */
export function supportsText({ stances, events }: { stances: number; events: number }): string {
  const t = getTranslator("sources");
  if (stances + events === 0) return t("supportsNothing");
  return t("supports", { stances, events, both: stances > 0 && events > 0 ? "true" : "false" });
}
