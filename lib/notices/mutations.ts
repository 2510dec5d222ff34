import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import type { NoticeDetail, NoticeKind } from "./model";

export type Notified = {
  kind: NoticeKind;
  /** Ids of those who should know; who is not a person, is disabled, or did it themselves is left out. */
  to: readonly string[];
  actor: Actor;
  now: Date;
  changeSetId?: number;
  reportId?: number;
  /** A briefing's slug. */
  briefing?: string;
  title: string;
  note?: string | null;
  release?: number | null;
  /** When a scheduled set is published. */
  due?: Date;
};

/**
 * Tells people of something, once each, in the transaction in which it happened. Who has not yet read that a set was
 * approved is told of approval and publication in one.
 */
export async function notify(tx: Tx, notified: Notified): Promise<void> {
  const { kind, to, actor, now, changeSetId, reportId, title } = notified;
  const approvals =
    kind === "published" && changeSetId ? await takeApprovals(tx, changeSetId) : new Map<string, string>();
  const others = [...new Set(to)].filter((id) => id !== actor.id);
  if (others.length === 0) return;
  const people = await tx.user.findMany({
    where: { id: { in: others }, disabledAt: null },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const detail: NoticeDetail = {
    title,
    by: await nameOf(tx, actor),
    note: notified.note ?? null,
    release: notified.release ?? null,
    ...(notified.briefing && { briefing: notified.briefing }),
    ...(notified.due && { due: notified.due.toISOString() }),
  };
  const about = { changeSetId: changeSetId ?? null, reportId: reportId ?? null };
  await tx.notice.createMany({
    data: people.map(({ id }) => {
      const approvedBy = approvals.get(id);
      return { userId: id, kind, ...about, detail: approvedBy ? { ...detail, approvedBy } : detail, at: now };
    }),
  });
}

/**
 * Takes away the approvals of a change set that nobody has read yet: its publication tells of both.
 * @returns by whom it was approved, by the id of who was to read so
 */
async function takeApprovals(tx: Tx, changeSetId: number): Promise<Map<string, string>> {
  const unread = { changeSetId, kind: "approved", readAt: null };
  const rows = await tx.notice.findMany({
    where: unread,
    orderBy: { id: "asc" },
    select: { userId: true, detail: true },
  });
  if (rows.length > 0) await tx.notice.deleteMany({ where: unread });
  // What `notify` wrote.
  return new Map(
    rows.flatMap(({ userId, detail }) => {
      const { by } = detail as NoticeDetail;
      return by === null ? [] : [[userId, by] as const];
    }),
  );
}

/** Who did it, as a notice says so; null for the program itself. */
export async function nameOf(tx: Tx, actor: Pick<Actor, "id" | "kind">): Promise<string | null> {
  if (actor.kind === "system") return null;
  const person = await tx.user.findUnique({ where: { id: actor.id }, select: { name: true } });
  return person?.name ?? null;
}

/** Those who may approve: active reviewers. */
export async function reviewerIds(tx: Tx): Promise<string[]> {
  const rows = await tx.user.findMany({
    where: { role: "reviewer", disabledAt: null },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}
