import { createHmac } from "node:crypto";
import { writeAudit } from "@/lib/audit/mutations";
import type { Db, Tx } from "@/lib/db/client";
import { type Failure, fail } from "@/lib/result";
import { authSecret } from "../secret";

/** Nobody has proved yet who they are. */
const NOBODY = "nobody";

/**
 * The one answer for everyone who is not let in; why stands in the audit log alone. The address that was tried stands there
 * only where it is an account's: others may be a password in the wrong field, or somebody's who has nothing to do with us.
 */
export async function refuseSignIn(
  tx: Db | Tx,
  { email, address, now }: { email: string; address: string | null; now: Date },
): Promise<Failure> {
  const user = await tx.user.findUnique({
    where: { email },
    select: { id: true, disabledAt: true, accounts: { select: { password: true } } },
  });
  await writeAudit(tx, {
    at: now,
    actor: { id: NOBODY, address },
    action: "refuse-sign-in",
    ...(user ? { target: `person ${user.id}` } : {}),
    detail: { reason: reasonOf(user), ...(user ? { email } : { emailHash: hashOf(email) }) },
  });
  return fail("unauthenticated", "The e-mail address or the password is wrong.");
}

type Account = { disabledAt: Date | null; accounts: { password: string | null }[] };

function reasonOf(user: Account | null): string {
  if (!user) return "unknown-account";
  if (user.disabledAt) return "disabled";
  return user.accounts.some(({ password }) => password) ? "wrong-password" : "no-password";
}

/** Records that a limit was reached, once in its window. */
export async function auditLimit(
  db: Db,
  { limit, target, address, now }: { limit: string; target?: string; address: string | null; now: Date },
): Promise<void> {
  const actor = { id: NOBODY, address };
  await writeAudit(db, {
    at: now,
    actor,
    action: "reach-limit",
    ...(target ? { target } : {}),
    detail: { limit },
  });
}

/** Tells tries of one address apart from those of another, and neither from the log. */
function hashOf(email: string): string {
  return createHmac("sha256", authSecret()).update(`e-mail ${email}`).digest("hex").slice(0, 16);
}
