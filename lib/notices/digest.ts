import { getTranslator } from "@/lib/i18n/translator";
import type { Notice } from "./model";
import { noticePath, noticeSentence } from "./notice-text";

/** A message as it is sent: one line of subject, plain text. */
export type MailText = { subject: string; text: string };

/**
 * What gathered for one person, in one message: each thing in a sentence with its address.
 * @param site  the site's address without a final slash
 */
export function digestOf(name: string, notices: readonly Notice[], site: string): MailText {
  const t = getTranslator("notices");
  const items = notices.map((notice) =>
    [
      noticeSentence(notice),
      notice.detail.note && t("note", { note: notice.detail.note }),
      `${site}${noticePath(notice)}`,
    ]
      .filter(Boolean)
      .join("\n"),
  );
  const first = notices[0];
  return {
    subject: oneLine(
      t("mail.subject", { count: notices.length, sentence: first ? noticeSentence(first) : "" }),
    ),
    text: `${[
      t("mail.greeting", { name }),
      ...items,
      t("mail.settings", { account: `${site}/account` }),
    ].join("\n\n")}\n`,
  };
}

/** A title may hold line ends; a subject may not, and nobody reads a long one. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
