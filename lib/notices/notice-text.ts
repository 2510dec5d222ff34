import { changeSetPath } from "@/lib/change-sets/path";
import { getTranslator } from "@/lib/i18n/translator";
import type { Notice } from "./model";

/** What happened, in a plain sentence. */
export function noticeSentence({
  kind,
  detail,
  reportId,
}: Pick<Notice, "kind" | "detail" | "reportId">): string {
  const t = getTranslator("notices");
  const { title, by, release } = detail;
  return t(`sentence.${kind}`, {
    title,
    by: by ?? t("program"),
    release: release ?? 0,
    report: reportId ?? 0,
  });
}

/** Where one sees to it. */
export function noticePath({ changeSetId, reportId }: Pick<Notice, "changeSetId" | "reportId">): string {
  if (reportId !== null) return `/editing/reports/${reportId}`;
  return changeSetId === null ? "/account/notices" : changeSetPath(changeSetId);
}
