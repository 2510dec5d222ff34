import { writeAudit } from "@/lib/audit/mutations";
import type { Db, Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import { type Left, leaveBriefings } from "@/lib/stored-briefings/leaving/mutations";
import { lockPerson } from "../locked";

/** The name under which whoever was erased stands in lists, logs and comments. The database knows it, too. */
export const ERASED_NAME = "Former editor";

/**
 * Takes out for good who an account was: name, e-mail address, password, second factor, sessions, links, notices, the network
 * addresses of what they did, their name and address in the log and under their comments, and their briefings
 * (`leaveBriefings`). What they did stays under an id that leads to nobody, so that log, change sets and releases are whole; a
 * release keeps the name of somebody who chose to be named, since its hash covers it.
 * @returns what became of their briefings; `forbidden`; `not-found`; `not-allowed` unless the account is disabled, which can
 * still be taken back
 */
export async function erasePerson(
  db: Db,
  { actor, id, now }: { actor: Actor; id: string; now: Date },
): Promise<Result<Left>> {
  return db.$transaction(async (tx) => {
    const locked = await lockPerson(tx, { actor, id });
    if (!locked.ok) return locked;
    if (locked.value.disabledAt === null)
      return fail("not-allowed", "Disable the account first: that can be taken back, erasing it cannot.");
    await eraseWaysIn(tx, id);
    await eraseFromLog(tx, locked.value);
    await tx.comment.updateMany({ where: { author: id }, data: { authorName: ERASED_NAME } });
    await tx.notice.deleteMany({ where: { userId: id } });
    await tx.report.updateMany({ where: { assignedTo: id, state: "open" }, data: { assignedTo: null } });
    const left = await leaveBriefings(tx, { person: id, actor, now });
    await tx.user.update({
      where: { id },
      data: { ...NOBODY, email: `${id}@erased.invalid`, erasedAt: now },
    });
    const detail = { briefingsPassedOn: left.passedOn, briefingsDeleted: left.deleted };
    await writeAudit(tx, { at: now, actor, action: "erase-person", target: `person ${id}`, detail });
    return succeed(left);
  });
}

const NOBODY = {
  name: ERASED_NAME,
  emailVerified: false,
  image: null,
  twoFactorEnabled: false,
  role: "member",
  isAdmin: false,
  namedPublicly: false,
  mailNotices: false,
} as const;

async function eraseWaysIn(tx: Tx, userId: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
  await tx.account.deleteMany({ where: { userId } });
  await tx.twoFactor.deleteMany({ where: { userId } });
  await tx.accessLink.deleteMany({ where: { userId } });
  await tx.verification.deleteMany({ where: { value: { contains: userId } } });
}

/** Every row of theirs or about them stays; their name and addresses go. */
async function eraseFromLog(tx: Tx, { id, email }: { id: string; email: string }): Promise<void> {
  await tx.$executeRaw`
    UPDATE "AuditEntry" SET "address" = NULL WHERE "actor" = ${id} AND "address" IS NOT NULL`;
  await tx.$executeRaw`
    UPDATE "AuditEntry"
       SET "address" = CASE WHEN "actor" = 'nobody' THEN NULL ELSE "address" END,
           "detail" = "detail" - ARRAY['name', 'email', 'label']
     WHERE ("target" = ${`person ${id}`} OR "detail" ->> 'userId' = ${id} OR "detail" ->> 'email' = ${email})
       AND ("detail" ?| ARRAY['name', 'email', 'label'] OR "actor" = 'nobody' AND "address" IS NOT NULL)`;
}
