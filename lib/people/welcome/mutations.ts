import { randomUUID } from "node:crypto";
// Named otherwise here: the linter takes what begins with "use" for a hook.
import { useAccessLink as redeemLink } from "@/lib/access-links/mutations";
import { writeAudit } from "@/lib/audit/mutations";
import { hashPassword } from "@/lib/auth/hashing";
import { guessable } from "@/lib/auth/password/guessable";
import type { Db, Tx } from "@/lib/db/client";
import { tellOwner } from "@/lib/notices/account/mutations";
import { fail, type Result, succeed } from "@/lib/result";
import { revokeLinksOf } from "../links/links";
import { lockPeople } from "../locked";
import { findWelcome, type Welcome } from "./queries";

type Named = { name: string; email: string };
type Chosen = { token: string; password: string; address: string | null; now: Date };

/** One answer for a link that is over, used, taken back or made up. */
export const NO_WELCOME = fail(
  "expired",
  "This link does not hold (any more). Ask whoever gave it to you for a new one.",
);

/**
 * Makes the first admin, by the link that the first start printed. They are a reviewer as well, so that a team of one can
 * work; both can be changed under people.
 * @returns the address to sign in with; `expired`, also where somebody else was first; `invalid` at `password`
 */
export async function makeFirstAdmin(
  db: Db,
  { name, email, ...chosen }: Chosen & { name: string; email: string },
): Promise<Result<{ email: string }>> {
  const { now, address } = chosen;
  return usingLink(db, { ...chosen, name, email }, ["firstAdmin"], async (tx, { link }, password) => {
    const id = randomUUID();
    const rights = { role: "reviewer", isAdmin: true } as const;
    await tx.user.create({ data: { id, name, email, ...rights, createdAt: now, updatedAt: now } });
    await keepPassword(tx, { userId: id, password, now });
    await writeAudit(tx, {
      at: now,
      actor: { id, address },
      action: "make-first-admin",
      target: `person ${id}`,
      detail: { name, email, ...rights, link: link.id },
    });
    return email;
  });
}

/**
 * Keeps the password that somebody chose by a link, their first or another one; then whoever was signed in is so no more.
 * @returns the address to sign in with; `expired`; `invalid` at `password` where that is easily guessed
 */
export async function choosePassword(db: Db, chosen: Chosen): Promise<Result<{ email: string }>> {
  const { now, address } = chosen;
  const kinds = ["invitation", "passwordReset"] as const;
  return usingLink(db, chosen, kinds, async (tx, { link, kind, person }, password) => {
    const userId = link.userId ?? "";
    const actor = { id: userId, address };
    await keepPassword(tx, { userId, password, now });
    const { count } = await tx.session.deleteMany({ where: { userId } });
    await revokeLinksOf(tx, userId, { actor, now });
    await writeAudit(tx, {
      at: now,
      actor,
      action: kind === "invitation" ? "accept-invitation" : "reset-password",
      target: `person ${userId}`,
      detail: { link: link.id, sessionsEnded: count },
    });
    const by = { kind: "person", id: userId } as const;
    if (kind === "passwordReset") await tellOwner(tx, { kind, userId, actor: by, now });
    return person?.email ?? "";
  });
}

async function usingLink(
  db: Db,
  { token, password, now, ...first }: Chosen & Partial<Named>,
  kinds: readonly Welcome["kind"][],
  work: (tx: Tx, welcome: Welcome, hash: string) => Promise<string>,
): Promise<Result<{ email: string }>> {
  // Asked before the costly hash as well: links that do not hold are cheap to send.
  const before = await findWelcome(token, now, db);
  if (!before) return NO_WELCOME;
  const { name = "", email = "" } = before.person ?? first;
  const weak = await guessable(password, { name, email });
  if (weak) return fail("invalid", weak, [{ record: "", field: "password", reason: weak }]);
  const hash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    await lockPeople(tx);
    const welcome = await findWelcome(token, now, tx);
    if (!welcome || !kinds.includes(welcome.kind)) return NO_WELCOME;
    if (!(await redeemLink(tx, welcome.kind, token, now))) return NO_WELCOME;
    return succeed({ email: await work(tx, welcome, hash) });
  });
}

/** Writes the hash where Better Auth looks for it: one account of the kind `credential` for each person. */
async function keepPassword(
  tx: Tx,
  { userId, password, now }: { userId: string; password: string; now: Date },
): Promise<void> {
  const key = { providerId: "credential", accountId: userId };
  await tx.account.upsert({
    where: { providerId_accountId: key },
    create: { id: randomUUID(), ...key, userId, password, createdAt: now, updatedAt: now },
    update: { password },
  });
}
