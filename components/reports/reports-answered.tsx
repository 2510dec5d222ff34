import { getTranslator } from "@/lib/i18n/translator";
import type { ReportKind, ReportState } from "@/lib/reports/model";

/** On the page of a change set: the reports that it answers, which close when it is published. Nothing where it answers none. */
export function ReportsAnswered({
  reports,
}: {
  reports: { id: number; kind: ReportKind; state: ReportState }[];
}) {
  const t = getTranslator("reports");
  if (reports.length === 0) return null;
  return (
    <ul aria-label={t("setAnswers")} className="grid gap-1">
      {reports.map(({ id, kind, state }) => (
        <li key={id}>
          {t.rich("answeredBySet", {
            number: id,
            kind,
            state,
            link: (chunks) => <a href={`/editing/reports/${id}`}>{chunks}</a>,
          })}
        </li>
      ))}
    </ul>
  );
}
