import { writeAudit } from "@/lib/audit/mutations";
import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { tellOwner } from "@/lib/notices/account/mutations";

/**
 * Takes another secret for the database's, where the one before is lost: what was signed or encrypted under it is void, so
 * sessions and links end and second factors are taken away. Passwords stay; they depend on no secret.
 * @param mark  what is kept of the new secret (scripts/launcher/secret-mark.mjs)
 */
export async function takeNewSecret(
  db: Db,
  {
    actor,
    mark,
    name,
    now,
  }: { actor: Extract<Actor, { kind: "system" }>; mark: string; name: string; now: Date },
): Promise<{ sessions: number; links: number; factors: number }> {
  return db.$transaction(async (tx) => {
    const { count: sessions } = await tx.session.deleteMany();
    const { count: links } = await tx.accessLink.updateMany({
      where: { revokedAt: null, expiresAt: { gt: now } },
      data: { revokedAt: now },
    });
    const lost = await tx.user.findMany({ where: { twoFactorEnabled: true }, select: { id: true } });
    for (const { id } of lost) await tellOwner(tx, { kind: "factorReset", userId: id, actor, now });
    const { count: factors } = await tx.twoFactor.deleteMany();
    await tx.user.updateMany({ where: { twoFactorEnabled: true }, data: { twoFactorEnabled: false } });
    await tx.verification.deleteMany();
    const setting = { value: mark, changedAt: now, changedBy: actor.id };
    await tx.setting.upsert({ where: { name }, create: { name, ...setting }, update: setting });
    const ended = { sessions, links, factors };
    await writeAudit(tx, { at: now, actor, action: "take-new-secret", detail: ended });
    return ended;
  });
}
