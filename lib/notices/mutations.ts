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
  title: string;
  note?: string | null;
  release?: number | null;
};

/** Tells people of something, once each, in the transaction in which it happened. */
export async function notify(tx: Tx, notified: Notified): Promise<void> {
  const { kind, to, actor, now, changeSetId, reportId, title } = notified;
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
  };
  const about = { changeSetId: changeSetId ?? null, reportId: reportId ?? null };
  await tx.notice.createMany({
    data: people.map(({ id }) => ({ userId: id, kind, ...about, detail, at: now })),
  });
}

async function nameOf(tx: Tx, actor: Actor): Promise<string | null> {
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
