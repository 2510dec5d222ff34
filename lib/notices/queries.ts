import { database } from "@/lib/db/client";
import { NOTICE_KINDS, type Notice, type NoticeDetail, type NoticeKind } from "./model";

/** How many notices a person has not read. */
export function unreadNotices(userId: string): Promise<number> {
  return database().notice.count({ where: { userId, readAt: null } });
}

export function countNotices(userId: string): Promise<number> {
  return database().notice.count({ where: { userId, kind: { in: [...NOTICE_KINDS] } } });
}

/** A person's notices, unread first, each part newest first. */
export async function listNotices(
  userId: string,
  { take, skip }: { take: number; skip: number },
): Promise<Notice[]> {
  const rows = await database().notice.findMany({
    where: { userId, kind: { in: [...NOTICE_KINDS] } },
    orderBy: [{ readAt: { sort: "desc", nulls: "first" } }, { at: "desc" }, { id: "desc" }],
    take,
    skip,
  });
  return rows.map(({ id, kind, detail, changeSetId, reportId, at, readAt }) => ({
    id,
    kind: kind as NoticeKind,
    detail: detail as NoticeDetail,
    changeSetId,
    reportId,
    at: at.toISOString(),
    isRead: readAt !== null,
  }));
}
