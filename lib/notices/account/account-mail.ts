import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { MailText } from "../digest";
import type { Notice } from "../model";
import { noticeSentence } from "../notice-text";

/**
 * The message that tells somebody what changed about their account, with what to do where it was not them. It leads to where
 * a password is chosen by mail and not to the account, which may not be theirs any more.
 * @param site  the site's address without a final slash
 */
export function accountMail(name: string, notices: readonly Notice[], site: string): MailText {
  const t = getTranslator("notices");
  const sentences = notices.map(noticeSentence);
  const items = notices.map((notice, at) =>
    t("mail.accountAt", { sentence: sentences[at] ?? "", at: formatInstant(new Date(notice.at)) }),
  );
  const advice = t("mail.accountAdvice", { site, forgotten: `${site}/sign-in/forgotten` });
  return {
    subject: t("mail.accountSubject", { count: notices.length, sentence: sentences[0] ?? "" }),
    text: `${[t("mail.greeting", { name }), ...items, advice].join("\n\n")}\n`,
  };
}
