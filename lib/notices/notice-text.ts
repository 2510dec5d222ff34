import { changeSetPath } from "@/lib/change-sets/path";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { ownPath } from "@/lib/stored-briefings/path";
import { isOfAccount, type Notice, type NoticeDetail, type NoticeKind } from "./model";

/** What happened, in a plain sentence. */
export function noticeSentence({
  kind,
  detail,
  reportId,
}: Pick<Notice, "kind" | "detail" | "reportId">): string {
  const t = getTranslator("notices");
  const { title, release, due, approvedBy = "" } = detail;
  const by = detail.by ?? t("program");
  const at = due ? formatInstant(new Date(due)) : "";
  return t(sentenceOf(kind, by, approvedBy), {
    title,
    by,
    release: release ?? 0,
    report: reportId ?? 0,
    at,
    approvedBy,
  });
}

function sentenceOf(kind: NoticeKind, by: string, approvedBy: string) {
  if (kind !== "published" || !approvedBy) return `sentence.${kind}` as const;
  return approvedBy === by ? "sentence.approvedAndPublished" : "sentence.publishedAfterApproval";
}

/** Where one sees to it. */
export function noticePath({
  kind,
  changeSetId,
  reportId,
  detail,
}: Pick<Notice, "kind" | "changeSetId" | "reportId"> & { detail: Pick<NoticeDetail, "briefing"> }): string {
  if (isOfAccount(kind)) return "/account";
  if (kind === "unusualRefusals" || kind === "unusualWithholdings") return "/admin/audit";
  if (detail.briefing) return ownPath(detail.briefing);
  if (reportId !== null) return `/editing/reports/${reportId}`;
  return changeSetId === null ? "/account/notices" : changeSetPath(changeSetId);
}
