import { namesIn } from "@/app/_record-names/labels";
import { subjectLabel } from "@/components/reports/subject-label";
import type { QueuedReport } from "@/lib/reports/model";
import { recordsReported } from "@/lib/reports/record/queries";

type Subject = Pick<QueuedReport, "noun" | "slug" | "path">;

/** How to say what each of these reports is about. */
export async function subjectsOf(reports: readonly Subject[]): Promise<(report: Subject) => string> {
  const records = await recordsReported(reports);
  const names = await namesIn([...records.values()]);
  return (report) => subjectLabel(report, records.get(`${report.noun} ${report.slug}`) ?? null, names);
}
