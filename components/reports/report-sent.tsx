import { SentText } from "@/components/corrections/sent-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { ReportInFull } from "@/lib/reports/model";

/** What was sent, as it was sent, and by whom as far as they said. */
export function ReportSent({ report, pageHref }: { report: ReportInFull; pageHref: string | null }) {
  const t = getTranslator("reports");
  const { name, email, linkLabel } = report;
  return (
    <SentText report={report} pageHref={pageHref}>
      <dt>{t("one.by")}</dt>
      <dd>
        {linkLabel === null
          ? (name ?? t("one.byNobody"))
          : t("one.byLink", { name: name ?? linkLabel, label: linkLabel })}
      </dd>
      {email && (
        <>
          <dt>{t("one.email")}</dt>
          <dd>
            <a href={`mailto:${email}`}>{email}</a>
          </dd>
        </>
      )}
    </SentText>
  );
}
