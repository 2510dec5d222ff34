import { atomically } from "@/lib/atomically";
import type { Db, Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";

/**
 * Does the work of a form once, however often the form is posted: its key, rendered with it, is written in the same
 * transaction. A second post waits for the first and is answered alike. Work that is refused leaves nothing behind, so
 * the corrected form may use the same key.
 * @param limits  for work that may take longer than a transaction usually does
 * @returns the work's result, or the first post's; `not-allowed` for a key that somebody else used
 */
export async function once<T>(
  db: Db,
  { key, actor, now }: { key: string; actor: Pick<Actor, "id">; now: Date },
  work: (tx: Tx) => Promise<Result<T>>,
  limits?: { maxWait: number; timeout: number },
): Promise<Result<T>> {
  return atomically(
    db,
    async (tx) => {
      const fresh = await tx.$executeRaw`
        INSERT INTO "SubmittedForm" ("key", "actor", "at", "outcome") VALUES (${key}, ${actor.id}, ${now}, 'null')
        ON CONFLICT ("key") DO NOTHING`;
      if (fresh === 0) return answeredBefore<T>(tx, key, actor);
      const result = await work(tx);
      if (!result.ok) return result;
      const outcome = { value: result.value } as object;
      await tx.submittedForm.update({ where: { key }, data: { outcome } });
      return result;
    },
    limits,
  );
}

async function answeredBefore<T>(tx: Tx, key: string, actor: Pick<Actor, "id">): Promise<Result<T>> {
  const found = await tx.submittedForm.findUniqueOrThrow({ where: { key } });
  if (found.actor !== actor.id) return fail("not-allowed", "This form was sent already; open the page anew.");
  return succeed((found.outcome as { value: T }).value);
}
