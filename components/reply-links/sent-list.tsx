import { Outcome } from "@/components/corrections/outcome";
import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { OwnReport } from "@/lib/reports/model";
import type { OwnRecords } from "./model";
import { subjectName } from "./subject-name";

/** What was sent through a link, newest first, each with what became of it. */
export function SentList({ sent, records, today }: { sent: OwnReport[]; records: OwnRecords; today: Day }) {
  const t = getTranslator("replies");
  if (sent.length === 0) return <p className="text-ink-soft">{t("sentNone")}</p>;
  return (
    <ol className="entries">
      {sent.map((report) => (
        <li key={report.id} id={`sent-${report.id}`}>
          <div className="grid gap-3">
            <h3>
              {t.rich("sentTo", {
                kind: report.kind,
                day: formatDay(report.receivedOn),
                what: subjectName(records, report),
                link: (chunks) => <a href={report.path}>{chunks}</a>,
              })}
            </h3>
            <blockquote className="written">{report.text}</blockquote>
            <Outcome report={report} today={today} />
          </div>
        </li>
      ))}
    </ol>
  );
}
