import { Outcome } from "@/components/corrections/outcome";
import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { MailText } from "@/lib/notices/digest";
import type { MailStanding } from "@/lib/reports/mail-standing";
import type { ReportInFull } from "@/lib/reports/model";

/** The answer, who gave it, and whether whoever sent the report has been told; if not, the message to send by hand. */
export function WhatBecame({
  report,
  today,
  standing,
  message,
  receiptHref,
}: {
  report: ReportInFull;
  today: Day;
  standing: MailStanding;
  message: MailText;
  receiptHref: string;
}) {
  const t = getTranslator("reports");
  const byHand = standing === "by-hand" || standing === "failed";
  return (
    <div className="grid max-w-prose gap-3">
      <Outcome report={report} today={today} />
      {report.answeredByName && (
        <p className="text-ink-soft text-note">{t("one.answeredBy", { name: report.answeredByName })}</p>
      )}
      <p className="text-ink-soft text-note">
        {t.rich("one.receipt", { link: (chunks) => <a href={receiptHref}>{chunks}</a> })}
      </p>
      {standing === "sent" && (
        <p>{t("one.mailed", { day: formatDay(report.mailedAt?.slice(0, 10) ?? today) })}</p>
      )}
      {standing === "waits" && <p>{t("one.mailWaits")}</p>}
      {byHand && (
        <>
          <p>
            {standing === "failed" ? t("one.mailFailed") : t("one.mailNone", { email: report.email ?? "" })}
          </p>
          <pre className="mail-text">
            {t("one.mailSubject", { subject: message.subject })}
            {"\n\n"}
            {message.text}
          </pre>
        </>
      )}
    </div>
  );
}
