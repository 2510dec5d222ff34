import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { MailText } from "@/lib/notices/digest";
import type { OwnReport } from "./model";

/**
 * The message that tells whoever sent a report what became of it. It repeats nothing of what they sent but its number and
 * page, since a mailbox is read by more than one.
 * @param receipt  the absolute address at which they can read it again
 */
export function answerMail(
  report: Pick<OwnReport, "id" | "state" | "path" | "receivedOn" | "answer" | "answeredBy">,
  receipt: string,
): MailText {
  const t = getTranslator("reports");
  const { id, state, path, receivedOn, answer, answeredBy } = report;
  const lines = [
    t("mail.begin", { number: id, day: formatDay(receivedOn), path }),
    t(`mail.${state === "open" ? "accepted" : state}`),
    answeredBy && t("mail.release", { number: answeredBy.number, sentence: answeredBy.sentence }),
    answer,
    t("mail.again", { receipt }),
    t("mail.end"),
  ];
  return { subject: t("mail.subject", { number: id }), text: `${lines.filter(Boolean).join("\n\n")}\n` };
}
