import { writeAudit } from "@/lib/audit/mutations";
import type { Db } from "@/lib/db/client";
import { tellOwner } from "@/lib/notices/account/mutations";
import { fail, type Result, succeed } from "@/lib/result";
import { auth } from "../auth";
import { changeOwn, type Own } from "../own-account";
import { guessable } from "./guessable";

/**
 * Changes one's password, proved by the present one. Whoever else is signed in to the account is signed out; this browser
 * gets a new session.
 * @returns the cookies to keep; `invalid` at `password`, or at `newPassword` where that is easily guessed; `limited`
 */
export async function changePassword(
  db: Db,
  { actor, password, newPassword, headers, now }: Own & { password: string; newPassword: string },
): Promise<Result<{ cookies: string[] }>> {
  const person = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { name: true, email: true },
  });
  const weak = await guessable(newPassword, person);
  if (weak) return fail("invalid", weak, [{ record: "", field: "newPassword", reason: weak }]);
  const before = await db.session.count({ where: { userId: actor.id, expiresAt: { gt: now } } });
  const body = { currentPassword: password, newPassword, revokeOtherSessions: true };
  const call = () => auth().api.changePassword({ body, headers, returnHeaders: true });
  return changeOwn(db, { actor, now }, "passwordCheck", call, async (tx, { headers: sent }) => {
    const target = `person ${actor.id}`;
    const detail = { sessionsEnded: Math.max(0, before - 1) };
    await writeAudit(tx, { at: now, actor, action: "change-password", target, detail });
    await tellOwner(tx, { kind: "passwordChanged", userId: actor.id, actor, now });
    return succeed({ cookies: sent.getSetCookie() });
  });
}
