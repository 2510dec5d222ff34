import { writeAudit } from "@/lib/audit/mutations";
import type { Db } from "@/lib/db/client";
import { type Result, succeed } from "@/lib/result";
import { auth } from "../auth";
import { changeOwn, type Own } from "../own-account";
import { holdsUntil, proofRow } from "./proof";

/**
 * Proves by their password that whoever holds a session is whom it names; it holds for this session alone.
 * @returns until when; `invalid` at `password`; `limited`
 */
export async function prove(
  db: Db,
  { actor, sessionId, password, headers, now }: Own & { sessionId: string; password: string },
): Promise<Result<{ until: Date }>> {
  const call = () => auth().api.verifyPassword({ body: { password }, headers });
  return changeOwn(db, { actor, now }, "passwordCheck", call, async (tx) => {
    const until = holdsUntil(now);
    const identifier = proofRow(sessionId);
    const row = { value: now.toISOString(), expiresAt: until };
    await tx.verification.upsert({
      where: { identifier },
      create: { id: identifier, identifier, ...row },
      update: row,
    });
    await writeAudit(tx, { at: now, actor, action: "prove", target: `person ${actor.id}` });
    return succeed({ until });
  });
}
