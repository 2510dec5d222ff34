import { recordAt } from "@/app/_view/record";
import { type Names, namesFrom } from "@/components/events/names";
import { subjectLabel } from "@/components/reports/subject-label";
import { latestReleaseNumber } from "@/lib/releases/queries";
import type { QueuedReport } from "@/lib/reports/model";
import { recordsReported } from "@/lib/reports/record/queries";

type Subject = Pick<QueuedReport, "noun" | "slug" | "path">;

/** What leaders and issues are called at present. */
export async function namesNow(): Promise<Names> {
  const { leaders, issues } = await recordAt((await latestReleaseNumber()) ?? 0);
  return namesFrom(leaders.bySlug, issues.bySlug);
}

/** How to say what each of these reports is about. */
export async function subjectsOf(reports: readonly Subject[]): Promise<(report: Subject) => string> {
  const [names, records] = await Promise.all([namesNow(), recordsReported(reports)]);
  return (report) => subjectLabel(report, records.get(`${report.noun} ${report.slug}`) ?? null, names);
}
