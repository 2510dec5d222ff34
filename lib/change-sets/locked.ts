import type { Tx } from "@/lib/db/client";
import { type Actor, may } from "@/lib/domain/permissions";
import type { ChangeSetState, MoveRefusal } from "@/lib/domain/workflow";
import { type Failure, fail, type Result, succeed } from "@/lib/result";
import { stateOf } from "./states";

export type LockedChangeSet = {
  id: number;
  state: ChangeSetState;
  author: string;
  authorKind: string;
  authorIsGone: boolean;
  contributors: string[];
  approvedBy: string | null;
  title: string;
  sentence: string;
  version: number;
  scheduledFor: Date | null;
};

/** The change set, held against every other writer until the transaction ends; null where there is none. */
export async function lockChangeSet(tx: Tx, id: number): Promise<LockedChangeSet | null> {
  await tx.$executeRaw`SELECT 1 FROM "ChangeSet" WHERE "id" = ${id} FOR UPDATE`;
  const row = await tx.changeSet.findUnique({ where: { id } });
  if (!row) return null;
  const author = await tx.user.findUnique({ where: { id: row.author }, select: { disabledAt: true } });
  return { ...row, state: stateOf(row.state), authorIsGone: Boolean(author?.disabledAt) };
}

/** Why a move is refused, in words. */
export const REFUSALS: Record<MoveRefusal, string> = {
  "wrong-state": "As it stands now, what you asked for cannot be done with it.",
  "no-right": "Your role does not allow that.",
  "not-the-author": "Only the author may do that.",
  "own-change-set": "Who wrote in a change set does not approve, return or take it over.",
  "author-is-here": "Its author still works here; only they may do that.",
};

/**
 * A draft that this actor may write in, locked.
 * @returns `not-found` for one that is not theirs to know of; `forbidden`; `not-allowed` where it is no draft
 */
export async function lockOwnDraft(tx: Tx, id: number, actor: Actor): Promise<Result<LockedChangeSet>> {
  const changeSet = await lockChangeSet(tx, id);
  const refusal = refusalOfWriting(id, changeSet, actor);
  return refusal ?? succeed(changeSet as LockedChangeSet);
}

function refusalOfWriting(id: number, changeSet: LockedChangeSet | null, actor: Actor): Failure | null {
  const missing = fail("not-found", `There is no change set ${id}.`);
  if (!changeSet) return missing;
  if (!may(actor, "propose")) return fail("forbidden", REFUSALS["no-right"]);
  if (changeSet.author !== actor.id)
    return changeSet.state === "draft" ? missing : fail("forbidden", REFUSALS["not-the-author"]);
  if (changeSet.state !== "draft")
    return fail("not-allowed", `Change set ${id} is ${changeSet.state}; only a draft takes changes.`);
  return null;
}

/** Counts a change of a draft's content and keeps who made it. @returns the new version */
export async function countChange(tx: Tx, id: number, actor: Actor, now: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ version: number }[]>`
    UPDATE "ChangeSet" SET "version" = "version" + 1, "changedAt" = ${now},
      "contributors" = CASE WHEN ${actor.id} = ANY("contributors") THEN "contributors" ELSE array_append("contributors", ${actor.id}) END
    WHERE "id" = ${id} RETURNING "version"`;
  if (!row) throw new Error(`change set ${id} vanished while it was locked`);
  return row.version;
}

/** Counts a change that the program made of a set: whoever had it merged wrote nothing, and may still approve it. */
export async function countMerge(tx: Tx, id: number, now: Date): Promise<void> {
  await tx.changeSet.update({ where: { id }, data: { version: { increment: 1 }, changedAt: now } });
}
