import { atomically } from "@/lib/atomically";
import { writeAudit } from "@/lib/audit/mutations";
import type { Db, Tx } from "@/lib/db/client";
import { type Actor, may } from "@/lib/domain/permissions";
import { type ChangeSetState, decideMove, type Move, type MoveRefusal } from "@/lib/domain/workflow";
import { type Failure, fail, type Problem, type Result, succeed } from "@/lib/result";
import { readSettings } from "@/lib/settings/queries";
import type { Change } from "./change";
import { writeDrafts } from "./draft";
import { notifyOfMove } from "./notices";
import { ALL_NOUNS } from "./nouns";
import { stateOf, storedState } from "./states";

/** Long enough for the largest import; an ordinary edit takes milliseconds. */
export const LONG_TRANSACTION = { maxWait: 30_000, timeout: 1_800_000 };
/** Records written at once: bounds the memory of a large import. */
const CHUNK = 5_000;

/** Opens a change set as a draft of whoever asks. @returns its id; `forbidden` */
export async function createChangeSet(
  db: Db | Tx,
  given: { title: string; sentence: string; actor: Actor; now: Date; undoes?: number },
): Promise<Result<{ id: number }>> {
  const { title, sentence, actor, now, undoes } = given;
  if (!may(actor, "propose")) return fail("forbidden", REFUSALS["no-right"]);
  const { id } = await db.changeSet.create({
    data: {
      title,
      sentence,
      author: actor.id,
      authorKind: actor.kind,
      contributors: [actor.id],
      undoes: undoes ?? null,
      createdAt: now,
      changedAt: now,
    },
    select: { id: true },
  });
  await writeAudit(db, { at: now, actor, action: "open", changeSetId: id, detail: { title } });
  return succeed({ id });
}

type Added = { id: number; changes: readonly Change[]; actor: Actor; now: Date };

/**
 * Adds changes to a draft, all or none, in any number: they are written noun by noun, so those of one call may refer to
 * each other in any order. A second change of one record replaces the first. Only its author writes in a change set.
 * @returns how many were written, and the change set's version then; `invalid` with every problem found in the first noun
 *          that has any; `not-found`, also for a draft of somebody else; `not-allowed` where the change set is no draft
 */
export function addChanges(db: Db, added: Added): Promise<Result<{ written: number; version: number }>> {
  return atomically(db, (tx) => writeChanges(tx, added), LONG_TRANSACTION);
}

/** The same within a transaction, which the caller rolls back where the result is a failure. */
export async function writeChanges(
  tx: Tx,
  { id, changes, actor, now }: Added,
): Promise<Result<{ written: number; version: number }>> {
  const changeSet = await lockOwnDraft(tx, id, actor);
  if (!changeSet.ok) return changeSet;
  for (const noun of ALL_NOUNS) {
    const own = changes.filter((change) => change.noun === noun.name);
    const problems: Problem[] = [];
    for (let at = 0; at < own.length; at += CHUNK)
      problems.push(...(await writeDrafts(tx, id, noun, own.slice(at, at + CHUNK))));
    if (problems.length > 0) return fail("invalid", "Some changes cannot be taken as they are.", problems);
  }
  const version = await countChange(tx, id, actor, now);
  const detail = { changes: changes.length, version };
  await writeAudit(tx, { at: now, actor, action: "change", changeSetId: id, detail });
  return succeed({ written: changes.length, version });
}

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

/** Why a move is refused, in words. */
export const REFUSALS: Record<MoveRefusal, string> = {
  "wrong-state": "The change set has no such move from where it stands.",
  "no-right": "Your role does not allow that.",
  "not-the-author": "Only the author may do that.",
  "own-change-set": "Who wrote in a change set does not approve, return or take it over.",
  "author-is-here": "Its author still works here; only they may do that.",
};

/**
 * Moves a change set one step through its workflow and records the step, in one transaction. Publishing is not a move
 * of this function: `publishChangeSet` makes it, with all that belongs to it.
 * @param asked.version  the version that was read; another one means that the set changed since
 * @returns the new state; `not-found`; `not-allowed`; `forbidden` where who asks decides; `outdated`
 */
export async function moveChangeSet(
  db: Db,
  asked: {
    id: number;
    move: Exclude<Move, "publish" | "conflict" | "merge">;
    actor: Actor;
    now: Date;
    note?: string;
    version?: number;
  },
): Promise<Result<{ state: ChangeSetState }>> {
  return db.$transaction(async (tx) => {
    const decided = await decideLocked(tx, asked);
    if (!decided.ok) return decided;
    const { changeSet, to } = decided.value;
    await recordMove(tx, { ...asked, from: changeSet.state, to });
    return succeed({ state: to });
  });
}

/**
 * Locks a change set and asks whether a move may be made of it: the one place where rights, state, authorship and version
 * are asked together.
 */
export async function decideLocked(
  tx: Tx,
  asked: { id: number; move: Move; actor: Actor; version?: number },
): Promise<Result<{ changeSet: LockedChangeSet; to: ChangeSetState }>> {
  const { id, move, actor, version } = asked;
  const changeSet = await lockChangeSet(tx, id);
  const missing = fail("not-found", `There is no change set ${id}.`);
  if (!changeSet) return missing;
  const { selfApproval } = await readSettings(tx);
  const decision = decideMove({ ...changeSet, move, actor, selfApprovalAllowed: selfApproval });
  if (!decision.ok) {
    // A draft is its author's: to anyone else it is not there.
    const hidden = changeSet.state === "draft" && changeSet.author !== actor.id;
    if (hidden && decision.code !== "author-is-here") return missing;
    return fail(decision.code === "wrong-state" ? "not-allowed" : "forbidden", REFUSALS[decision.code]);
  }
  if (version !== undefined && version !== changeSet.version)
    return fail("outdated", "The change set changed since you read it; read it again.");
  return succeed({ changeSet, to: decision.to });
}

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

/**
 * Writes a move, the state it leads to, the audit row, and tells those it concerns. An approval lasts until the set leaves
 * its way to publication.
 */
export async function recordMove(
  tx: Tx,
  made: {
    id: number;
    move: Move;
    from: ChangeSetState;
    to: ChangeSetState;
    actor: Actor;
    now: Date;
    note?: string;
    release?: number;
  },
): Promise<void> {
  const { id, move, from, to, actor, now } = made;
  const keepsApproval = to === "approved" || to === "scheduled" || to === "published";
  const approvedBy =
    move === "approve" ? { approvedBy: actor.id } : keepsApproval ? {} : { approvedBy: null };
  const takesOver = move === "take-over" || move === "adopt";
  const before = await tx.changeSet.findUniqueOrThrow({ where: { id } });
  await tx.changeSet.update({
    where: { id },
    data: {
      state: storedState(to),
      changedAt: now,
      ...approvedBy,
      ...(to === "scheduled" || to === "published" ? {} : { scheduledFor: null }),
      ...(takesOver ? { author: actor.id, authorKind: actor.kind } : {}),
    },
  });
  await tx.changeSetMove.create({
    data: {
      changeSetId: id,
      move,
      fromState: storedState(from),
      toState: storedState(to),
      actor: actor.id,
      note: made.note ?? null,
      at: now,
    },
  });
  await writeAudit(tx, {
    at: now,
    actor: { id: actor.id, address: actor.kind === "person" ? actor.address : null },
    action: move,
    changeSetId: id,
    ...(made.release ? { release: made.release } : {}),
    detail: { from, to, note: made.note ?? null },
  });
  await notifyOfMove(tx, before, made);
}
