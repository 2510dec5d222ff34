import type { Db } from "@/lib/db/client";
import { writeAudit } from "../mutations";

const RETENTION = { id: "Standpoint (retention)" };
const DAY_MS = 86_400_000;

/** For how many days the log keeps from which network address something was done: long enough to look into an intrusion. */
export const ADDRESSES_KEPT_DAYS = 180;

/** Erased in one go, so that a first run over years of log holds no long transaction. */
const AT_ONCE = 5000;

/**
 * Erases the network addresses of old rows of the log; the rows stay.
 * @returns how many were erased, at most 5,000; the next run goes on
 */
export async function eraseOldAddresses(db: Db, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const before = new Date(now.getTime() - ADDRESSES_KEPT_DAYS * DAY_MS);
    const erased = await tx.$executeRaw`
      UPDATE "AuditEntry" SET "address" = NULL WHERE "id" IN (
        SELECT "id" FROM "AuditEntry" WHERE "address" IS NOT NULL AND "at" < ${before} ORDER BY "at" LIMIT ${AT_ONCE})`;
    if (erased > 0)
      await writeAudit(tx, {
        at: now,
        actor: RETENTION,
        action: "erase-addresses",
        detail: { rows: erased, before: before.toISOString() },
      });
    return erased;
  });
}
