import { SentText } from "@/components/corrections/sent-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { ReportInFull } from "@/lib/reports/model";

/** What was sent, as it was sent, and by whom as far as they said. */
export function ReportSent({ report, pageHref }: { report: ReportInFull; pageHref: string | null }) {
  const t = getTranslator("reports");
  const { name, email, linkLabel } = report;
  return (
    <>
      <SentText report={report} pageHref={pageHref} />
      <dl className="sent-facts">
        <dt>{t("one.by")}</dt>
        <dd>
          {name ?? (linkLabel === null ? t("one.byNobody") : null)}
          {name && linkLabel !== null && ", "}
          {linkLabel !== null && t("one.byLink", { label: linkLabel })}
        </dd>
        {email && (
          <>
            <dt>{t("one.email")}</dt>
            <dd>
              <a href={`mailto:${email}`}>{email}</a>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
