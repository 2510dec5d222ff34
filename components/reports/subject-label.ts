import { recordLabel } from "@/components/changes/record-label";
import type { Names } from "@/components/events/names";
import type { Content } from "@/lib/changes/model";
import { getTranslator } from "@/lib/i18n/translator";
import { NO_PAGE, type QueuedReport } from "@/lib/reports/model";

/** What a report is about, in words: the record by its name, else the page by its path. */
export function subjectLabel(
  { noun, slug, path }: Pick<QueuedReport, "noun" | "slug" | "path">,
  content: Content | null,
  names: Names,
): string {
  if (path === NO_PAGE) return getTranslator("reports")("noPage");
  if (!noun || !slug || !content) return path;
  return recordLabel({ noun, slug, before: null, after: content }, names);
}
