import { writeAudit } from "@/lib/audit/mutations";
import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";

/** What people say of themselves: their name, whether releases name them, whether they want mail. */
export type Profile = { name: string; namedPublicly: boolean; mailNotices: boolean };

/** Changes one's own profile. What releases already say stays: they keep the name they were published with. */
export async function changeProfile(
  db: Db,
  { actor, now, ...profile }: { actor: Actor; now: Date } & Profile,
): Promise<Result<null>> {
  return db.$transaction(async (tx) => {
    const before = await tx.user.findUnique({
      where: { id: actor.id },
      select: { name: true, namedPublicly: true, mailNotices: true },
    });
    if (!before) return fail("not-found", "There is no such person.");
    const changed = (Object.keys(before) as (keyof Profile)[]).filter((key) => before[key] !== profile[key]);
    if (changed.length === 0) return succeed(null);
    await tx.user.update({ where: { id: actor.id }, data: profile });
    const pick = (from: Profile) => Object.fromEntries(changed.map((key) => [key, from[key]]));
    await writeAudit(tx, {
      at: now,
      actor,
      action: "change-profile",
      target: `person ${actor.id}`,
      detail: { from: pick(before), to: pick(profile) },
    });
    return succeed(null);
  });
}
