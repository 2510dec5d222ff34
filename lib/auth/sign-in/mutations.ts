import { type Audited, writeAudit } from "@/lib/audit/mutations";
import type { Db, Tx } from "@/lib/db/client";
import { clientAddress } from "@/lib/http/client-address";
import type { Person } from "@/lib/people/model";
import { limitedAddress } from "@/lib/rate-limits/limits";
import { consume, forget, giveBack } from "@/lib/rate-limits/mutations";
import { type Result, succeed } from "@/lib/result";
import { auth } from "../auth";
import { asked, withAuth } from "../transaction";
import { auditLimit, refuseSignIn } from "./refusals";

/** What a browser is given: cookies to keep, whether it is in or still owes the second factor, and what its person may do. */
export type Entered = {
  cookies: string[];
  step: "in" | "second-factor";
  person: Pick<Person, "id" | "role" | "isAdmin">;
};

/** Undoes the session of somebody who gave the right password and may not come in. */
class Disabled extends Error {}

/**
 * The first step of signing in, by e-mail address (in lower case) and password. Whoever is refused is answered alike and
 * after the same work, one hash: without an account, without a password, disabled, or with the wrong one.
 * @returns the cookies; `unauthenticated`; `limited`
 */
export async function signIn(
  db: Db,
  given: { email: string; password: string; headers: Headers; now: Date },
): Promise<Result<Entered>> {
  const { email, password, headers, now } = given;
  const attempt = { email, address: clientAddress(headers), now };
  const counted = await countAttempt(db, attempt);
  if (!counted.ok) return counted;
  try {
    const entered = await withAuth(db, async (tx) => {
      const call = auth().api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
      const answer = await asked(call);
      return answer.ok ? enter(tx, attempt, answer.value) : refuseSignIn(tx, attempt);
    });
    if (entered.ok) await forgive(db, attempt);
    return entered;
  } catch (error) {
    if (error instanceof Disabled) return refuseSignIn(db, attempt);
    throw error;
  }
}

export const ENTERING = { id: true, role: true, isAdmin: true, disabledAt: true } as const;

type Attempt = { email: string; address: string | null; now: Date };

async function enter(
  tx: Tx,
  { email, address, now }: Attempt,
  { response, headers }: { response: object; headers: Headers },
): Promise<Result<Entered>> {
  const { disabledAt, ...person } = await tx.user.findUniqueOrThrow({ where: { email }, select: ENTERING });
  if (disabledAt) throw new Disabled();
  const actor = { id: person.id, address };
  const cookies = headers.getSetCookie();
  if ("twoFactorRedirect" in response) {
    await writeAudit(tx, { at: now, actor, action: "await-second-factor", target: `person ${person.id}` });
    return succeed({ cookies, step: "second-factor", person });
  }
  await auditSignIn(tx, { actor, now, token: (response as { token: string }).token, by: "password" });
  return succeed({ cookies, step: "in", person });
}

/** Records that somebody is in, by the session that they got. */
export async function auditSignIn(
  tx: Tx,
  { actor, now, token, by }: { actor: Audited["actor"]; now: Date; token: string; by: string },
): Promise<void> {
  const { id } = await tx.session.findUniqueOrThrow({ where: { token }, select: { id: true } });
  const target = `person ${actor.id}`;
  await writeAudit(tx, { at: now, actor, action: "sign-in", target, detail: { session: id, by } });
}

/** Counts by address and by account; the account's count names the person in the audit log where there is one. */
async function countAttempt(db: Db, { email, address, now }: Attempt): Promise<Result<null>> {
  const tooMany = (limit: string) => async () => {
    const user = limit === "signInByAccount" ? await db.user.findUnique({ where: { email } }) : null;
    await auditLimit(db, { limit, address, now, ...(user ? { target: `person ${user.id}` } : {}) });
  };
  const byAddress = "signInByAddress";
  const first = await consume(db, byAddress, limitedAddress(address), tooMany(byAddress));
  return first.ok ? consume(db, "signInByAccount", email, tooMany("signInByAccount")) : first;
}

/** Who came in was no intruder: their tries are forgotten, and the address they share with others gets this one back. */
async function forgive(db: Db, { email, address }: Attempt): Promise<void> {
  await forget(db, "signInByAccount", email);
  await giveBack(db, "signInByAddress", limitedAddress(address));
}
