import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { OwnReport } from "@/lib/reports/model";
import { Outcome } from "./outcome";
import { SentText } from "./sent-text";

/** What became of a report, for whoever sent it. `pageHref` is the page it is about as it was read, null where none was named. */
export function ReceiptBody({
  report,
  pageHref,
  today,
}: {
  report: OwnReport;
  pageHref: string | null;
  today: Day;
}) {
  const t = getTranslator("corrections");
  const open = report.state === "open";
  return (
    <>
      <PageHeader
        title={t("received.title", { number: report.id })}
        standfirst={t("received.standfirst", { day: formatDay(report.receivedOn) })}
      />
      <Outcome report={report} today={today} />
      {open && (
        <div className="mt-6">
          <Notice>
            <p>{t("received.keep")}</p>
            {report.hasEmail && <p>{t("received.mail")}</p>}
          </Notice>
        </div>
      )}
      <Section id="sent" title={t("received.sent")}>
        <SentText report={report} pageHref={pageHref} />
      </Section>
      <p className="mt-6">
        <a href="/corrections">{t("received.again")}</a>
      </p>
    </>
  );
}
