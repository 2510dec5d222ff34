import { type Audited, writeAudit } from "@/lib/audit/mutations";
import type { Tx } from "@/lib/db/client";
import { type AccessLink, type AccessLinkKind, standingOf } from "./model";
import { findAccessLink } from "./queries";
import { hashToken, newLinkId, writeToken } from "./token";

const DAY_MS = 86_400_000;

/**
 * Makes a link and records it in the audit log. Whether the actor may is asked by the mutation that hands it out.
 * @param asked.days  for how many days it holds; a day may be a fraction
 * @returns its id, and the token, which is kept nowhere: shown now or never
 */
export async function createAccessLink(
  tx: Tx,
  asked: {
    kind: AccessLinkKind;
    actor: Audited["actor"];
    now: Date;
    days: number;
    label?: string;
    userId?: string;
    changeSetId?: number;
    leader?: string;
  },
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const { kind, actor, now, days, ...about } = asked;
  const id = newLinkId();
  // Whole seconds, as the token counts them.
  const expiresAt = new Date(Math.floor((now.getTime() + days * DAY_MS) / 1000) * 1000);
  const token = writeToken({ kind, id, expiresAt });
  await tx.accessLink.create({
    data: { id, kind, tokenHash: hashToken(token), createdBy: actor.id, createdAt: now, expiresAt, ...about },
  });
  await writeAudit(tx, {
    at: now,
    actor,
    action: "hand-out-link",
    target: `link ${id}`,
    ...(about.changeSetId === undefined ? {} : { changeSetId: about.changeSetId }),
    detail: { kind, ...about, expiresAt: expiresAt.toISOString() },
  });
  return { id, token, expiresAt };
}

/**
 * Uses a link, which for a kind that holds once ends it: of two who use it at the same instant one gets it. What was done
 * by it is recorded by the mutation that does it, with the link's id.
 * @returns the link, or null where it does not hold (any more)
 */
export async function useAccessLink(
  tx: Tx,
  kind: AccessLinkKind,
  token: string,
  now: Date,
): Promise<AccessLink | null> {
  const link = await findAccessLink(tx, kind, token, now);
  if (!link) return null;
  // Holds the row until the transaction ends, then looks again: somebody may have been faster.
  await tx.$executeRaw`SELECT 1 FROM "AccessLink" WHERE "id" = ${link.id} FOR UPDATE`;
  const { usedAt, revokedAt } = await tx.accessLink.findUniqueOrThrow({ where: { id: link.id } });
  if (standingOf({ ...link, usedAt, revokedAt }, now) !== "holds") return null;
  await tx.accessLink.update({ where: { id: link.id }, data: { usedAt: now } });
  return { ...link, usedAt: now };
}

/**
 * Ends a link and records it. Whether the actor may is asked by the mutation that calls this.
 * @returns whether there was one to end
 */
export async function revokeAccessLink(
  tx: Tx,
  { id, actor, now }: { id: string; actor: Audited["actor"]; now: Date },
): Promise<boolean> {
  const { count } = await tx.accessLink.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: now },
  });
  if (count === 0) return false;
  const { kind, changeSetId } = await tx.accessLink.findUniqueOrThrow({ where: { id } });
  await writeAudit(tx, {
    at: now,
    actor,
    action: "revoke-link",
    target: `link ${id}`,
    ...(changeSetId === null ? {} : { changeSetId }),
    detail: { kind },
  });
  return true;
}
