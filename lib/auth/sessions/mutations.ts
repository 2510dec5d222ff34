import { writeAudit } from "@/lib/audit/mutations";
import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import { auth } from "../auth";
import type { Own } from "../own-account";
import { withAuth } from "../transaction";

/** Signs this browser out. @returns the cookies that take the session's away */
export async function signOut(db: Db, { actor, headers, now }: Own): Promise<Result<{ cookies: string[] }>> {
  return withAuth(db, async (tx) => {
    const { headers: sent } = await auth().api.signOut({ headers, returnHeaders: true });
    await writeAudit(tx, { at: now, actor, action: "sign-out", target: `person ${actor.id}` });
    return succeed({ cookies: sent.getSetCookie() });
  });
}

/** Ends one of somebody's own sessions. @returns `not-found` for one that is over or somebody else's */
export async function endSession(
  db: Db,
  { actor, id, now }: { actor: Actor; id: string; now: Date },
): Promise<Result<null>> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id, userId: actor.id } });
    if (count === 0) return fail("not-found", "That session is over already.");
    const detail = { session: id };
    await writeAudit(tx, { at: now, actor, action: "end-session", target: `person ${actor.id}`, detail });
    return succeed(null);
  });
}

/** Ends all of somebody's sessions but the one that asks. @returns how many */
export async function endOtherSessions(
  db: Db,
  { actor, keep, now }: { actor: Actor; keep: string; now: Date },
): Promise<Result<{ ended: number }>> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { userId: actor.id, id: { not: keep } } });
    const detail = { ended: count };
    await writeAudit(tx, {
      at: now,
      actor,
      action: "end-other-sessions",
      target: `person ${actor.id}`,
      detail,
    });
    return succeed({ ended: count });
  });
}

/** Signs somebody out everywhere, this browser included. @returns the cookies that take the session's away */
export async function endAllSessions(
  db: Db,
  { actor, headers, now }: Own,
): Promise<Result<{ cookies: string[]; ended: number }>> {
  return withAuth(db, async (tx) => {
    const { headers: sent } = await auth().api.signOut({ headers, returnHeaders: true });
    const { count } = await tx.session.deleteMany({ where: { userId: actor.id } });
    const ended = count + 1;
    const target = `person ${actor.id}`;
    await writeAudit(tx, { at: now, actor, action: "end-all-sessions", target, detail: { ended } });
    return succeed({ cookies: sent.getSetCookie(), ended });
  });
}
