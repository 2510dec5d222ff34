import { writeAudit } from "@/lib/audit/mutations";
import type { Db, Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import type { LimitName } from "@/lib/rate-limits/limits";
import { consume, forget } from "@/lib/rate-limits/mutations";
import { type Failure, fail, type Result } from "@/lib/result";
import { auditLimit } from "./sign-in/refusals";
import { asked, withAuth } from "./transaction";

/** Who is signed in, by what, and when: what every change of one's own account begins with. */
export type Own = { actor: Actor; headers: Headers; now: Date };

const wrong = (field: string, reason: string) => fail("invalid", reason, [{ record: "", field, reason }]);

/** What Better Auth's refusals of a change of one's own account mean here. */
const REFUSALS: Record<string, Failure> = {
  INVALID_PASSWORD: wrong("password", "This is not your present password."),
  CREDENTIAL_ACCOUNT_NOT_FOUND: wrong("password", "This is not your present password."),
  INVALID_CODE: wrong("code", "That code does not hold. Codes change every 30 seconds; try the next one."),
  TOTP_ALREADY_ENABLED: fail("not-allowed", "The second factor is on already."),
  TOTP_NOT_ENABLED: fail("not-allowed", "The second factor is not set up; begin again."),
  TWO_FACTOR_NOT_ENABLED: fail("not-allowed", "The second factor is off."),
  UNAUTHORIZED: fail("unauthenticated", "You are signed out. Sign in again."),
};

/**
 * Changes somebody's own account through Better Auth, where they prove by a password or a code that it is them: tries are
 * limited, and what is refused or done is recorded in the transaction of the change.
 * @param call  the library's function, which checks the proof
 * @param done  what is recorded and answered once it was right
 */
export async function changeOwn<T, R>(
  db: Db,
  { actor, now }: Pick<Own, "actor" | "now">,
  limit: LimitName,
  call: () => Promise<T>,
  done: (tx: Tx, value: T) => Promise<Result<R>>,
): Promise<Result<R>> {
  const address = actor.kind === "person" ? actor.address : null;
  const target = `person ${actor.id}`;
  const counted = await consume(db, limit, actor.id, () => auditLimit(db, { limit, target, address, now }));
  if (!counted.ok) return counted;
  const result = await withAuth(db, async (tx) => {
    const answer = await asked(call());
    if (answer.ok) return done(tx, answer.value);
    const reason = answer.code.toLowerCase().replaceAll("_", "-");
    await writeAudit(tx, { at: now, actor, action: "refuse-proof", target, detail: { reason } });
    return REFUSALS[answer.code] ?? fail("not-allowed", "That cannot be done now. Open the page anew.");
  });
  if (result.ok) await forget(db, limit, actor.id);
  return result;
}
