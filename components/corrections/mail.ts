import { getTranslator } from "@/lib/i18n/translator";

/** The address of a message to the editors, with subject and body begun. `address` is the permanent link of the page. */
export function mailHref(email: string, path: string | null, address: string): string {
  const t = getTranslator("corrections");
  const subject = path ? t("mailSubject", { path }) : t("mailSubjectNothing");
  // Line ends in a mailto address are CR LF (RFC 6068).
  const body = t("mailBody", { address }).replace(/\n/g, "\r\n");
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
