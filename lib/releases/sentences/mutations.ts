import { atomically } from "@/lib/atomically";
import { writeAudit } from "@/lib/audit/mutations";
import type { Db, Tx } from "@/lib/db/client";
import { type Actor, may } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import { lockReleases } from "../lock";

type Action = "withhold" | "restore";
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

/**
 * Takes the sentences of several releases out of sight, in a transaction that holds the lock of releases. One that is withheld
 * already is as it should be.
 * @returns `not-found` naming the first of which there is no release; the caller then rolls back
 */
export async function withholdSentences(
  tx: Tx,
  { releases, ...act }: Omit<Asked, "release"> & { releases: readonly number[] },
): Promise<Result<null>> {
  for (const release of releases) {
    const done = await write(tx, "withhold", { ...act, release });
    if (!done.ok && done.code !== "not-allowed") return done;
  }
  return succeed(null);
}

async function decide(db: Db, action: Action, asked: Asked): Promise<Result<{ release: number }>> {
  if (!may(asked.actor, "withhold"))
    return fail("forbidden", "Only a reviewer or an admin withholds a sentence.");
  if (asked.reason.trim() === "")
    return fail("invalid", "Say why: readers find the reason in its place.", [
      { record: `release ${asked.release}`, field: "reason", reason: "give a reason" },
    ]);
  return atomically(db, async (tx) => {
    await lockReleases(tx);
    return write(tx, action, asked);
  });
}

async function write(
  tx: Tx,
  action: Action,
  { release, reason, actor, now }: Asked,
): Promise<Result<{ release: number }>> {
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
  const given = { at: now, action, reason: reason.trim(), actor: actor.id };
  await tx.withholding.create({
    data: { ...given, noun: "release", recordId: release, slug: String(release) },
  });
  await writeAudit(tx, {
    at: now,
    actor,
    action: `${action}-sentence`,
    target: `release ${release}`,
    detail: { reason: given.reason },
  });
  return succeed({ release });
}
