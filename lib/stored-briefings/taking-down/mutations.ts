import { atomically } from "@/lib/atomically";
import { writeAudit } from "@/lib/audit/mutations";
import type { Db, Tx } from "@/lib/db/client";
import { type Actor, may } from "@/lib/domain/permissions";
import { notify } from "@/lib/notices/mutations";
import { fail, type Result, succeed } from "@/lib/result";
import { heldBriefing } from "../locked";

type Asked = { slug: string; reason: string; actor: Actor; now: Date };

const FORBIDDEN = fail("forbidden", "Only an admin takes a briefing down or gives it back.");
const NOT_FOUND = fail("not-found", "There is no such briefing that is shared.");

/**
 * Keeps others from reading a shared briefing. Its owner still has it, and reads the reason.
 * @returns `forbidden`; `not-found` for one that nobody else may read; `not-allowed` where it is down already
 */
export async function takeDown(db: Db, { slug, reason, actor, now }: Asked): Promise<Result<null>> {
  if (!may(actor, "take-down-briefings")) return FORBIDDEN;
  return atomically(db, async (tx) => {
    const held = await heldBriefing(tx, slug);
    if (!held || held.deletedAt !== null || held.visibility === "private") return NOT_FOUND;
    if (held.takenDownAt !== null) return fail("not-allowed", "It is taken down already.");
    await tx.briefing.update({ where: { id: held.id }, data: { takenDownAt: now, takenDownReason: reason } });
    await tell(tx, held, { kind: "briefingTakenDown", reason, actor, now });
    const target = `briefing ${slug}`;
    const detail = { reason, version: held.version };
    await writeAudit(tx, { at: now, actor, action: "take-down-briefing", target, detail });
    return succeed(null);
  });
}

/** Lets others read a briefing again as its owner shares it. @returns `forbidden`; `not-found`; `not-allowed` where it is not down */
export async function giveBack(db: Db, { slug, reason, actor, now }: Asked): Promise<Result<null>> {
  if (!may(actor, "take-down-briefings")) return FORBIDDEN;
  return atomically(db, async (tx) => {
    const held = await heldBriefing(tx, slug);
    if (!held) return NOT_FOUND;
    if (held.takenDownAt === null) return fail("not-allowed", "It is not taken down.");
    await tx.briefing.update({ where: { id: held.id }, data: { takenDownAt: null, takenDownReason: null } });
    await tell(tx, held, { kind: "briefingGivenBack", reason, actor, now });
    const target = `briefing ${slug}`;
    await writeAudit(tx, { at: now, actor, action: "give-back-briefing", target, detail: { reason } });
    return succeed(null);
  });
}

/** Tells the owner, who learns why. */
function tell(
  tx: Tx,
  { slug: briefing, ownerId, title }: { slug: string; ownerId: string; title: string },
  {
    reason: note,
    ...by
  }: { kind: "briefingTakenDown" | "briefingGivenBack"; reason: string; actor: Actor; now: Date },
): Promise<void> {
  return notify(tx, { ...by, to: [ownerId], briefing, title, note });
}
