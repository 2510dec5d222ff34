import { createAccessLink, revokeAccessLink } from "@/lib/access-links/mutations";
import { atomically } from "@/lib/atomically";
import type { Db } from "@/lib/db/client";
import { inForceAt } from "@/lib/db/visible";
import { type Actor, may } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import { readSettings } from "@/lib/settings/queries";

/**
 * Makes a link by which a person written about, or their office, reads their own records and replies, until it expires.
 * @returns the token, shown now or never; `forbidden`; `not-found` for a leader who is not on record
 */
export async function makeReplyLink(
  db: Db,
  { leader, label, actor, now }: { leader: string; label: string; actor: Actor; now: Date },
): Promise<Result<{ token: string; expiresAt: Date }>> {
  if (!may(actor, "invite")) return fail("forbidden", "Your role does not allow that.");
  return atomically(db, async (tx) => {
    const newest = await tx.release.findFirst({ orderBy: { number: "desc" }, select: { number: true } });
    const revisions = { some: inForceAt(newest?.number ?? 0) };
    const found = await tx.leader.findFirst({ where: { slug: leader, revisions }, select: { id: true } });
    if (!found)
      return fail("not-found", "There is no such leader.", [
        { record: "", field: "leader", reason: "Choose a leader of the record." },
      ]);
    const { linkDays: days } = await readSettings(tx);
    const made = await createAccessLink(tx, { kind: "reply", actor, now, days, label, leader });
    return succeed({ token: made.token, expiresAt: made.expiresAt });
  });
}

/** Ends a link for replies at once. What was sent through it stays. @returns `forbidden`; `not-found` where none holds */
export async function revokeReplyLink(
  db: Db,
  { link, actor, now }: { link: string; actor: Actor; now: Date },
): Promise<Result<null>> {
  if (!may(actor, "invite")) return fail("forbidden", "Your role does not allow that.");
  return atomically(db, async (tx) => {
    const missing = fail("not-found", "There is no such link, or it was ended already.");
    const found = await tx.accessLink.findUnique({ where: { id: link }, select: { kind: true } });
    if (found?.kind !== "reply") return missing;
    return (await revokeAccessLink(tx, { id: link, actor, now })) ? succeed(null) : missing;
  });
}
