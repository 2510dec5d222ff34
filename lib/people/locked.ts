import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { may } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";

const ERASED = fail("not-allowed", "This account was erased; nothing can be done with it any more.");

/** Lets one transaction at a time change who may do what, so that two admins cannot each remove the other. */
export async function lockPeople(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('standpoint.people'))`;
}

const KNOWN = {
  id: true,
  name: true,
  email: true,
  role: true,
  isAdmin: true,
  disabledAt: true,
  erasedAt: true,
  twoFactorEnabled: true,
} as const;

export type LockedPerson = Awaited<ReturnType<typeof find>>;

async function find(tx: Tx, id: string) {
  const user = await tx.user.findUnique({
    where: { id },
    select: { ...KNOWN, accounts: { where: { password: { not: null } }, select: { id: true } } },
  });
  if (!user) return null;
  const { accounts, ...person } = user;
  return { ...person, hasPassword: accounts.length > 0 };
}

/**
 * Somebody whom an admin is about to change, held against other admins until the transaction ends.
 * @returns `forbidden`; `not-found`; `not-allowed` for somebody of whom nothing is left
 */
export async function lockPerson(
  tx: Tx,
  { actor, id }: { actor: Actor; id: string },
): Promise<Result<NonNullable<LockedPerson>>> {
  if (!may(actor, "manage-people")) return fail("forbidden", "Only an admin changes who may do what.");
  await lockPeople(tx);
  const person = await find(tx, id);
  if (!person) return fail("not-found", "There is no such person.");
  return person.erasedAt === null ? succeed(person) : ERASED;
}

/** Whether nobody would be left to run the place without this person: the last who is an admin and can come in. */
export async function isLastAdmin(tx: Tx, person: NonNullable<LockedPerson>): Promise<boolean> {
  if (!person.isAdmin || person.disabledAt !== null || !person.hasPassword) return false;
  const others = await tx.user.count({
    where: {
      id: { not: person.id },
      isAdmin: true,
      disabledAt: null,
      accounts: { some: { password: { not: null } } },
    },
  });
  return others === 0;
}
