import { writeAudit } from "@/lib/audit/mutations";
import type { Db } from "@/lib/db/client";
import { type Actor, may } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import { lockReleases } from "../lock";

type Asked = { release: number; reason: string; actor: Actor; now: Date };

/**
 * Takes the sentence of a release out of sight, where it repeats what is withheld. The release keeps it, so that the chain
 * of hashes still holds.
 * @returns `forbidden`; `invalid` without a reason; `not-found`; `not-allowed` where it is withheld already
 */
export function withholdSentence(db: Db, asked: Asked): Promise<Result<{ release: number }>> {
  return decide(db, "withhold", asked);
}

/** Shows the sentence of a release again. @returns as `withholdSentence`; `not-allowed` where it is not withheld */
export function restoreSentence(db: Db, asked: Asked): Promise<Result<{ release: number }>> {
  return decide(db, "restore", asked);
}

async function decide(
  db: Db,
  action: "withhold" | "restore",
  { release, reason, actor, now }: Asked,
): Promise<Result<{ release: number }>> {
  if (!may(actor, "withhold")) return fail("forbidden", "Only a reviewer or an admin withholds a sentence.");
  const given = reason.trim();
  if (given === "")
    return fail("invalid", "Say why: readers find the reason in its place.", [
      { record: `release ${release}`, field: "reason", reason: "give a reason" },
    ]);
  return db.$transaction(async (tx) => {
    await lockReleases(tx);
    const found = await tx.release.findUnique({ where: { number: release }, select: { number: true } });
    if (!found) return fail("not-found", `There is no release ${release}.`);
    const last = await tx.withholding.findFirst({
      where: { noun: "release", recordId: release },
      orderBy: { id: "desc" },
    });
    if ((last?.action ?? "restore") === action)
      return fail(
        "not-allowed",
        `The sentence is ${action === "withhold" ? "withheld already" : "not withheld"}.`,
      );
    const slug = String(release);
    const row = { at: now, action, noun: "release", recordId: release, slug, reason: given, actor: actor.id };
    await tx.withholding.create({ data: row });
    await writeAudit(tx, {
      at: now,
      actor,
      action: `${action}-sentence`,
      target: `release ${release}`,
      detail: { reason: given },
    });
    return succeed({ release });
  });
}
