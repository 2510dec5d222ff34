import { writeAudit } from "@/lib/audit/mutations";
import type { Db } from "@/lib/db/client";
import { ERASED_AFTER_DAYS } from "../model";

const RETENTION = { id: "Standpoint (retention)" };
const DAY_MS = 86_400_000;

/**
 * Erases who sent a report once it has been answered for long enough, as the form promises; what was said stays.
 * @returns how many were erased
 */
export async function eraseOldReporters(db: Db, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const before = new Date(now.getTime() - ERASED_AFTER_DAYS * DAY_MS);
    const erased = await tx.$queryRaw<{ id: number }[]>`
      UPDATE "Report" SET "name" = NULL, "email" = NULL
       WHERE "answeredAt" <= ${before} AND ("name" IS NOT NULL OR "email" IS NOT NULL) RETURNING "id"`;
    for (const { id } of erased)
      await writeAudit(tx, { at: now, actor: RETENTION, action: "erase-reporter", target: `report ${id}` });
    return erased.length;
  });
}
