import { randomUUID } from "node:crypto";
import { writeAudit } from "@/lib/audit/mutations";
import type { Db } from "@/lib/db/client";
import { type Actor, may, type Role } from "@/lib/domain/permissions";
import { tellOwner } from "@/lib/notices/account/mutations";
import { fail, type Result, succeed } from "@/lib/result";
import { handOutLink, type PersonLink, revokeLinksOf } from "./links/links";
import { isLastAdmin, lockPeople, lockPerson } from "./locked";

type Asked = { actor: Actor; id: string; now: Date };

const LAST_ADMIN = fail(
  "not-allowed",
  "This is the last admin who can sign in. Make somebody else an admin first.",
);

/**
 * Makes an account without a password, and the link by which its person chooses one.
 * @returns the link; `forbidden`; `invalid` where the address has an account
 */
export async function invitePerson(
  db: Db,
  given: { actor: Actor; email: string; name: string; role: Role; isAdmin: boolean; now: Date },
): Promise<Result<PersonLink>> {
  const { actor, now, ...account } = given;
  if (!may(actor, "manage-people")) return fail("forbidden", "Only an admin adds people.");
  return db.$transaction(async (tx) => {
    await lockPeople(tx);
    const { email, name, role, isAdmin } = account;
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) {
      const reason = "There is an account with this address already; change it in the list of people.";
      return fail("invalid", reason, [{ record: "", field: "email", reason }]);
    }
    const id = randomUUID();
    await tx.user.create({ data: { id, ...account, createdAt: now, updatedAt: now } });
    const target = `person ${id}`;
    const detail = { name, email, role, isAdmin };
    await writeAudit(tx, { at: now, actor, action: "add-person", target, detail });
    return succeed(await handOutLink(tx, { id, name, email, hasPassword: false }, { actor, now }));
  });
}

/** Changes what somebody may do. @returns `forbidden`; `not-found`; `not-allowed` for the last admin */
export async function changeRights(
  db: Db,
  { role, isAdmin, ...asked }: Asked & { role: Role; isAdmin: boolean },
): Promise<Result<null>> {
  return db.$transaction(async (tx) => {
    const locked = await lockPerson(tx, asked);
    if (!locked.ok) return locked;
    const { id, ...before } = locked.value;
    if (before.role === role && before.isAdmin === isAdmin) return succeed(null);
    if (!isAdmin && (await isLastAdmin(tx, locked.value))) return LAST_ADMIN;
    await tx.user.update({ where: { id }, data: { role, isAdmin } });
    const from = { role: before.role, isAdmin: before.isAdmin };
    await writeAudit(tx, {
      at: asked.now,
      actor: asked.actor,
      action: "change-rights",
      target: `person ${id}`,
      detail: { from, to: { role, isAdmin } },
    });
    const title = isAdmin ? `${role} and admin` : role;
    await tellOwner(tx, { kind: "rightsChanged", userId: id, actor: asked.actor, now: asked.now, title });
    return succeed(null);
  });
}

/**
 * Shuts an account: its sessions and links end at once. What its person wrote stays.
 * @returns how many sessions ended; `forbidden`; `not-found`; `not-allowed` for the last admin
 */
export async function disablePerson(db: Db, { actor, id, now }: Asked): Promise<Result<{ ended: number }>> {
  return db.$transaction(async (tx) => {
    const locked = await lockPerson(tx, { actor, id });
    if (!locked.ok) return locked;
    if (locked.value.disabledAt !== null) return succeed({ ended: 0 });
    if (await isLastAdmin(tx, locked.value)) return LAST_ADMIN;
    await tx.user.update({ where: { id }, data: { disabledAt: now } });
    const { count: ended } = await tx.session.deleteMany({ where: { userId: id } });
    await revokeLinksOf(tx, id, { actor, now });
    const target = `person ${id}`;
    await writeAudit(tx, {
      at: now,
      actor,
      action: "disable-person",
      target,
      detail: { sessionsEnded: ended },
    });
    return succeed({ ended });
  });
}

/** Opens an account again; its person signs in as before. @returns `forbidden`; `not-found` */
export async function enablePerson(db: Db, { actor, id, now }: Asked): Promise<Result<null>> {
  return db.$transaction(async (tx) => {
    const locked = await lockPerson(tx, { actor, id });
    if (!locked.ok) return locked;
    if (locked.value.disabledAt === null) return succeed(null);
    await tx.user.update({ where: { id }, data: { disabledAt: null } });
    await writeAudit(tx, { at: now, actor, action: "enable-person", target: `person ${id}` });
    return succeed(null);
  });
}

/**
 * Takes away the second factor of somebody who lost it, and ends their sessions: whoever holds the lost device is out, too.
 * @returns `forbidden`; `not-found`; `not-allowed` where there is none
 */
export async function resetSecondFactor(db: Db, { actor, id, now }: Asked): Promise<Result<null>> {
  return db.$transaction(async (tx) => {
    const locked = await lockPerson(tx, { actor, id });
    if (!locked.ok) return locked;
    if (!locked.value.twoFactorEnabled) return fail("not-allowed", "There is no second factor to reset.");
    await tx.twoFactor.deleteMany({ where: { userId: id } });
    await tx.user.update({ where: { id }, data: { twoFactorEnabled: false } });
    const { count } = await tx.session.deleteMany({ where: { userId: id } });
    const target = `person ${id}`;
    const detail = { sessionsEnded: count };
    await writeAudit(tx, { at: now, actor, action: "reset-second-factor", target, detail });
    await tellOwner(tx, { kind: "factorReset", userId: id, actor, now });
    return succeed(null);
  });
}
