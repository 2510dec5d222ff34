import { atomically } from "@/lib/atomically";
import { writeAudit } from "@/lib/audit/mutations";
import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import type { ChangeKind } from "../change";
import { countChange, lockOwnDraft } from "../locked";
import { NOUNS, type NounName } from "../nouns";

/**
 * Says of a change in one's draft which kind it is: the leader changed, we corrected, the method changed, or it is new.
 * @returns the set's version then; `not-found` where it holds no such change; `outdated`; what a draft that is not one's
 *          own answers
 */
export function changeKind(
  db: Db,
  asked: {
    id: number;
    version: number;
    noun: NounName;
    slug: string;
    kind: ChangeKind;
    actor: Actor;
    now: Date;
  },
): Promise<Result<{ version: number }>> {
  const { id, noun, slug, kind, actor, now } = asked;
  return atomically(db, async (tx) => {
    const locked = await lockOwnDraft(tx, id, actor);
    if (!locked.ok) return locked;
    if (locked.value.version !== asked.version)
      return fail("outdated", "The change set changed since you read it; read it again.");
    const { table } = NOUNS[noun];
    const changed = await tx.$executeRawUnsafe(
      `UPDATE "${table}Revision" d SET "kind" = $1::"ChangeKind" FROM "${table}" i
       WHERE i."id" = d."recordId" AND i."slug" = $2 AND d."changeSetId" = $3::int AND d."since" IS NULL`,
      kind,
      slug,
      id,
    );
    const target = `${noun} ${slug}`;
    if (changed === 0) return fail("not-found", `The change set holds no change of ${target}.`);
    await writeAudit(tx, {
      at: now,
      actor,
      action: "change-kind",
      target,
      changeSetId: id,
      detail: { kind },
    });
    return succeed({ version: await countChange(tx, id, actor, now) });
  });
}
