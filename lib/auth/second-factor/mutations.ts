import { writeAudit } from "@/lib/audit/mutations";
import type { Db } from "@/lib/db/client";
import { tellOwner } from "@/lib/notices/account/mutations";
import { fail, type Result, succeed } from "@/lib/result";
import { auth } from "../auth";
import { changeOwn, type Own } from "../own-account";

type Proved = Own & { password: string };

/**
 * Makes a secret for the second factor, which holds from `confirmSecondFactor` on; one that was made before and never
 * confirmed is replaced.
 */
export async function beginSecondFactor(
  db: Db,
  { actor, password, headers, now }: Proved,
): Promise<Result<null>> {
  const call = () => auth().api.enableTwoFactor({ body: { password, method: "totp" }, headers });
  return changeOwn(db, { actor, now }, "passwordCheck", call, async () => succeed(null));
}

/**
 * Turns the second factor on, proved by a code of the app that was given the secret.
 * @returns the cookies to keep, and the recovery codes, which are told now and never again
 */
export async function confirmSecondFactor(
  db: Db,
  { actor, code, headers, now }: Own & { code: string },
): Promise<Result<{ cookies: string[]; codes: string[] }>> {
  const user = await db.user.findUnique({ where: { id: actor.id }, select: { twoFactorEnabled: true } });
  if (user?.twoFactorEnabled) return fail("not-allowed", "The second factor is on already.");
  const { verifyTOTP, viewBackupCodes } = auth().api;
  const call = () => verifyTOTP({ body: { code }, headers, returnHeaders: true });
  return changeOwn(db, { actor, now }, "secondFactor", call, async (tx, { headers: sent }) => {
    await writeAudit(tx, { at: now, actor, action: "turn-on-second-factor", target: `person ${actor.id}` });
    await tellOwner(tx, { kind: "factorOn", userId: actor.id, actor, now });
    const { backupCodes } = await viewBackupCodes({ body: { userId: actor.id } });
    return succeed({ cookies: sent.getSetCookie(), codes: backupCodes });
  });
}

/** Makes new recovery codes; those before hold no more. @returns the codes, told now and never again */
export async function renewRecoveryCodes(
  db: Db,
  { actor, password, headers, now }: Proved,
): Promise<Result<{ codes: string[] }>> {
  const call = () => auth().api.generateBackupCodes({ body: { password }, headers });
  return changeOwn(db, { actor, now }, "passwordCheck", call, async (tx, { backupCodes }) => {
    await writeAudit(tx, { at: now, actor, action: "renew-recovery-codes", target: `person ${actor.id}` });
    await tellOwner(tx, { kind: "codesRenewed", userId: actor.id, actor, now });
    return succeed({ codes: backupCodes });
  });
}

/** Turns the second factor off. @returns the cookies to keep */
export async function turnOffSecondFactor(
  db: Db,
  { actor, password, headers, now }: Proved,
): Promise<Result<{ cookies: string[] }>> {
  const call = () => auth().api.disableTwoFactor({ body: { password }, headers, returnHeaders: true });
  return changeOwn(db, { actor, now }, "passwordCheck", call, async (tx, { headers: sent }) => {
    await writeAudit(tx, { at: now, actor, action: "turn-off-second-factor", target: `person ${actor.id}` });
    await tellOwner(tx, { kind: "factorOff", userId: actor.id, actor, now });
    return succeed({ cookies: sent.getSetCookie() });
  });
}
