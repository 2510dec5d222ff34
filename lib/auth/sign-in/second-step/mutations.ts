import { writeAudit } from "@/lib/audit/mutations";
import type { Db, Tx } from "@/lib/db/client";
import { clientAddress } from "@/lib/http/client-address";
import { tellOwner } from "@/lib/notices/account/mutations";
import { consume, forget } from "@/lib/rate-limits/mutations";
import { type Failure, fail, type Result, succeed } from "@/lib/result";
import { auth } from "../../auth";
import { findChallenged } from "../../challenge";
import { asked, withAuth } from "../../transaction";
import { auditSignIn, ENTERING, type Entered } from "../mutations";
import { auditLimit } from "../refusals";

const OVER = fail("expired", "The time for the second step is over. Sign in with your password again.");
const WRONG = fail(
  "unauthenticated",
  "That code does not hold. Codes change every 30 seconds; try the next one.",
);

/** Undoes a sign-in by a code that was used before. */
class Spent extends Error {}

/**
 * The second step of signing in, by a code of the app or a recovery code. A code of the app is taken once, a recovery code
 * ever once.
 * @returns the cookies; `expired` where nobody waits for this step; `unauthenticated` for a wrong code; `limited`
 */
export async function passSecondFactor(
  db: Db,
  { code, headers, now }: { code: string; headers: Headers; now: Date },
): Promise<Result<Entered>> {
  const challenged = await findChallenged(db, headers);
  if (!challenged) return OVER;
  const { userId } = challenged;
  const attempt = { userId, address: clientAddress(headers), now };
  const limited = await consume(db, "secondFactor", userId, () =>
    auditLimit(db, { limit: "secondFactor", target: `person ${userId}`, ...attempt }),
  );
  if (!limited.ok) return limited;
  try {
    const entered = await withAuth(db, (tx) => take(tx, { code, headers: challenged.headers, attempt }));
    if (entered.ok) await forget(db, "secondFactor", userId);
    return entered;
  } catch (error) {
    if (error instanceof Spent) return db.$transaction((tx) => refuseSpent(tx, attempt));
    throw error;
  }
}

type Attempt = { userId: string; address: string | null; now: Date };

async function take(
  tx: Tx,
  { code, headers, attempt }: { code: string; headers: Headers; attempt: Attempt },
): Promise<Result<Entered>> {
  const { userId, address, now } = attempt;
  const { disabledAt, ...person } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: ENTERING,
  });
  if (disabledAt) return refuse(tx, attempt, "disabled");
  const isRecovery = code.includes("-");
  const call = { body: { code }, headers, returnHeaders: true } as const;
  const { verifyBackupCode, verifyTOTP } = auth().api;
  const answer = await asked(isRecovery ? verifyBackupCode(call) : verifyTOTP(call));
  if (!answer.ok) return refuse(tx, attempt, answer.code);
  if (!isRecovery && !(await spend(tx, userId, code))) throw new Spent();
  const { response, headers: sent } = answer.value;
  const token = (response as { token: string }).token;
  const by = isRecovery ? "recovery-code" : "second-factor";
  await auditSignIn(tx, { actor: { id: userId, address }, now, token, by });
  return succeed({ cookies: sent.getSetCookie(), step: "in", person });
}

/**
 * Takes a code for good: whoever looked over a shoulder has half a minute for the same one. Of two at the same instant the
 * second waits for the first. Better Auth sweeps what is over.
 * @returns whether it was there to be taken
 */
async function spend(tx: Tx, userId: string, code: string): Promise<boolean> {
  const id = `spent-${userId}-${code}`;
  const expiresAt = new Date(Date.now() + CODE_LASTS_MS);
  const row = { id, identifier: id, value: "", expiresAt };
  return (await tx.verification.createMany({ data: [row], skipDuplicates: true })).count === 1;
}

// Its own half minute, and the ones before and after it, which count as well.
const CODE_LASTS_MS = 90_000;

/** Whoever holds the device may not know that somebody else saw its code, and has the password besides. */
async function refuseSpent(tx: Tx, attempt: Attempt): Promise<Failure> {
  const { userId, now } = attempt;
  await tellOwner(tx, { kind: "codeReused", userId, actor: { kind: "system", id: NOBODY }, now });
  return refuse(tx, attempt, "used-before");
}

const NOBODY = "nobody";

const ANSWERS: Record<string, Failure> = {
  disabled: OVER,
  INVALID_TWO_FACTOR_COOKIE: OVER,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: OVER,
  ACCOUNT_TEMPORARILY_LOCKED: fail("limited", "Too many wrong codes. Try again in 15 minutes."),
};

async function refuse(tx: Tx, { userId, address, now }: Attempt, reason: string): Promise<Failure> {
  await writeAudit(tx, {
    at: now,
    actor: { id: NOBODY, address },
    action: "refuse-second-factor",
    target: `person ${userId}`,
    detail: { reason: reason.toLowerCase().replaceAll("_", "-") },
  });
  return ANSWERS[reason] ?? WRONG;
}
