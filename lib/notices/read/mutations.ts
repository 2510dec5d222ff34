import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";

type Asked = { actor: Actor; now: Date };

/** Marks one notice of one's own as read. @returns `not-found` also for somebody else's */
export async function markRead(
  db: Db,
  { notice, actor, now }: Asked & { notice: number },
): Promise<Result<null>> {
  const own = { id: notice, userId: actor.id };
  if ((await db.notice.count({ where: own })) === 0) return fail("not-found", "There is no such notice.");
  await db.notice.updateMany({ where: { ...own, readAt: null }, data: { readAt: now } });
  return succeed(null);
}

/** Marks all of one's own as read up to the newest that was shown: what came since nobody has seen. */
export async function markAllRead(
  db: Db,
  { upTo, actor, now }: Asked & { upTo: number },
): Promise<Result<{ marked: number }>> {
  const { count } = await db.notice.updateMany({
    where: { userId: actor.id, id: { lte: upTo }, readAt: null },
    data: { readAt: now },
  });
  return succeed({ marked: count });
}
