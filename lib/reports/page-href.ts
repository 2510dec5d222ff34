import type { Day } from "@/lib/domain/day";
import { permanentPath } from "@/lib/http/site-path";
import { NO_PAGE } from "./model";

/** The page that a report is about, at the day and release as it was read; null where none was named. */
export function readPageHref(report: { path: string; asOf: Day; release: number }): string | null {
  return report.path === NO_PAGE ? null : permanentPath(report.path, report);
}
