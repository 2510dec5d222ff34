import type { Db, Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";

/** What an audit row says: who did what to what. What belongs to no change set or release leaves those out. */
export type Audited = {
  at: Date;
  actor: Pick<Actor, "id"> & { address?: string | null };
  /** A verb in the field's words: `approve`, `sign-in`, `withhold`, `change-role` … */
  action: string;
  target?: string;
  changeSetId?: number;
  release?: number;
  detail?: Record<string, unknown>;
};

/** Writes a row of the audit log, in the transaction of what it records. */
export async function writeAudit(tx: Db | Tx, audited: Audited): Promise<void> {
  const { at, actor, action, target, changeSetId, release, detail = {} } = audited;
  await tx.auditEntry.create({
    data: {
      at,
      actor: actor.id,
      address: actor.address ?? null,
      action,
      target: target ?? null,
      changeSetId: changeSetId ?? null,
      releaseNumber: release ?? null,
      detail: detail as object,
    },
  });
}
