import { getTranslator } from "@/lib/i18n/translator";

/** What stands with a link that was handed out (components/forms/handed-out-link.client.tsx). */
export function linkTexts(): { label: string; hint: string; mailed: string } {
  const t = getTranslator("people");
  return { label: t("link.for"), hint: t("link.once"), mailed: t("link.mailed") };
}
