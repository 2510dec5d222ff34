import { atomically } from "@/lib/atomically";
import { writeAudit } from "@/lib/audit/mutations";
import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import { contentSchema } from "../content";
import { lockBriefing } from "../locked";
import { writeVersion } from "../versions";

/**
 * Brings back what a briefing said at an earlier version, as a new one: what stood until now stays among the versions.
 * @returns the number of the new version; `not-found`; `outdated` where somebody saved since the list was read
 */
export function restoreVersion(
  db: Db,
  asked: { slug: string; number: number; seen: number; actor: Actor; now: Date },
): Promise<Result<{ version: number }>> {
  return atomically(db, async (tx) => {
    const { slug, number, seen, actor, now } = asked;
    const locked = await lockBriefing(tx, { slug, actor, act: "edit" });
    if (!locked.ok) return locked;
    const { id, version } = locked.value;
    if (version !== seen)
      return fail("outdated", "Somebody saved a newer version meanwhile; look at it, then choose again.");
    const kept = await tx.briefingVersion.findUnique({
      where: { briefingId_number: { briefingId: id, number } },
      select: { content: true },
    });
    if (!kept) return fail("not-found", "That version is not kept any more.");
    const content = contentSchema.parse(kept.content);
    const written = await writeVersion(tx, locked.value, { content, actor, now, restores: number });
    const target = `briefing ${slug}`;
    await writeAudit(tx, { at: now, actor, action: "restore-briefing-version", target, detail: { number } });
    return succeed({ version: written });
  });
}

const DAY_MS = 86_400_000;

/**
 * Thins out versions of more than a day ago: of all that one person saved within ten minutes the last stays, and so do the
 * first, the newest, and what was brought back or brings back.
 * @returns how many went
 */
export function thinVersions(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - DAY_MS);
  return db.$executeRaw`
    DELETE FROM "BriefingVersion" old USING "Briefing" b
    WHERE b."id" = old."briefingId" AND old."savedAt" < ${before}
      AND old."number" > 1 AND old."number" < b."version" AND old."restores" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "BriefingVersion" r WHERE r."briefingId" = old."briefingId" AND r."restores" = old."number")
      AND EXISTS (
        SELECT 1 FROM "BriefingVersion" later
        WHERE later."briefingId" = old."briefingId" AND later."number" > old."number" AND later."savedBy" = old."savedBy"
          AND date_bin('10 minutes', later."savedAt", 'epoch') = date_bin('10 minutes', old."savedAt", 'epoch'))`;
}
