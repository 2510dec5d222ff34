import { atomically } from "@/lib/atomically";
import { currentOf, rewritten } from "@/lib/change-sets/current";
import { lockOwnDraft } from "@/lib/change-sets/locked";
import { writeChanges } from "@/lib/change-sets/mutations";
import { refuseWithheld } from "@/lib/change-sets/withheld/withheld-now";
import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { fail, type Result } from "@/lib/result";

/**
 * Writes into a draft that an issue is no longer asked from a day on, or is asked again; what is on record stays.
 * @param day  as far as it is known, `2026` or `2026-03` or `2026-03-15`; null to ask it again
 * @returns how many changes that is; `not-found` for no such issue; `withheld` for one that is; `invalid` for what is no day; what a draft that is not
 *          one's own answers
 */
export function retireIssue(
  db: Db,
  { id, issue, day, actor, now }: { id: number; issue: string; day: string | null; actor: Actor; now: Date },
): Promise<Result<{ written: number; version: number }>> {
  return atomically(db, async (tx) => {
    const changeSet = await lockOwnDraft(tx, id, actor);
    if (!changeSet.ok) return changeSet;
    const [current] = await currentOf(tx, id, "issue", `i."slug" = $2`, issue);
    if (!current) return fail("not-found", `There is no issue ${issue}.`);
    const refusal = refuseWithheld([current]);
    if (refusal) return refusal;
    const change = rewritten(current, { ...current.content, retired: day }, "methodChanged");
    return writeChanges(tx, { id, changes: [change], actor, now });
  });
}
