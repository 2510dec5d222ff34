import { atomically } from "@/lib/atomically";
import { writeAudit } from "@/lib/audit/mutations";
import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import { lockBriefing } from "../locked";
import type { Visibility } from "../model";

type Asked = { slug: string; actor: Actor; now: Date };

/**
 * Says who may read a briefing. One that is private again has lost its link for good.
 * @returns `not-found`; `forbidden` for an editor; `not-allowed` to share one that was taken down, or make an empty one public
 */
export function shareBriefing(
  db: Db,
  { slug, visibility, actor, now }: Asked & { visibility: Visibility },
): Promise<Result<null>> {
  return atomically(db, async (tx) => {
    const locked = await lockBriefing(tx, { slug, actor, act: "manage" });
    if (!locked.ok) return locked;
    const { id, visibility: before, linkNumber, takenDownAt, publicSince } = locked.value;
    if (before === visibility) return succeed(null);
    if (takenDownAt !== null && visibility !== "private")
      return fail(
        "not-allowed",
        "An admin took it down. You may make it private; ask an admin to give it back.",
      );
    const { steps } = await tx.briefing.findUniqueOrThrow({ where: { id }, select: { steps: true } });
    if (visibility === "public" && steps === 0)
      return fail("not-allowed", "It holds no step yet. Add one before you make it public.");
    await tx.briefing.update({
      where: { id },
      data: {
        visibility,
        publicSince: visibility === "public" ? (publicSince ?? now) : null,
        linkNumber: visibility === "private" ? linkNumber + 1 : linkNumber,
      },
    });
    const detail = { from: before, to: visibility };
    await writeAudit(tx, { at: now, actor, action: "share-briefing", target: `briefing ${slug}`, detail });
    return succeed(null);
  });
}

/** Ends the link of a briefing and makes another. @returns `not-found`; `forbidden`; `not-allowed` for one that has no link */
export function renewBriefingLink(db: Db, { slug, actor, now }: Asked): Promise<Result<null>> {
  return atomically(db, async (tx) => {
    const locked = await lockBriefing(tx, { slug, actor, act: "manage" });
    if (!locked.ok) return locked;
    const { id, visibility, linkNumber } = locked.value;
    if (visibility === "private")
      return fail("not-allowed", "It is private and has no link. Share it by a link first.");
    await tx.briefing.update({ where: { id }, data: { linkNumber: linkNumber + 1 } });
    await writeAudit(tx, { at: now, actor, action: "renew-briefing-link", target: `briefing ${slug}` });
    return succeed(null);
  });
}
