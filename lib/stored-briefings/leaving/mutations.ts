import { type Audited, writeAudit } from "@/lib/audit/mutations";
import type { Tx } from "@/lib/db/client";

/** What became of somebody's briefings. */
export type Left = { passedOn: number; deleted: number };

/**
 * Settles the briefings of somebody who leaves for good. One that others edit passes to whoever has edited it longest, for
 * nobody else to read until they share it under their own name; one that nobody else edits is deleted at once, with every
 * version. They edit those of others no longer.
 */
export async function leaveBriefings(
  tx: Tx,
  { person, actor, now }: { person: string; actor: Audited["actor"]; now: Date },
): Promise<Left> {
  await tx.briefingEditor.deleteMany({ where: { userId: person } });
  const held = await tx.briefing.findMany({
    where: { ownerId: person },
    select: {
      id: true,
      slug: true,
      linkNumber: true,
      deletedAt: true,
      editors: {
        where: { user: { disabledAt: null } },
        orderBy: [{ addedAt: "asc" }, { userId: "asc" }],
        take: 1,
        select: { userId: true },
      },
    },
    orderBy: { id: "asc" },
  });
  let passedOn = 0;
  for (const { id, slug, linkNumber, deletedAt, editors } of held) {
    const heir = deletedAt === null ? editors[0]?.userId : undefined;
    if (heir === undefined) {
      await tx.briefing.delete({ where: { id } });
      continue;
    }
    passedOn += 1;
    await tx.briefingEditor.delete({ where: { briefingId_userId: { briefingId: id, userId: heir } } });
    const unshared = { visibility: "private", publicSince: null, linkNumber: linkNumber + 1 } as const;
    await tx.briefing.update({ where: { id }, data: { ownerId: heir, ...unshared } });
    const target = `briefing ${slug}`;
    await writeAudit(tx, { at: now, actor, action: "pass-on-briefing", target, detail: { to: heir } });
  }
  return { passedOn, deleted: held.length - passedOn };
}
