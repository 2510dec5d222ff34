import type { Db, Tx } from "@/lib/db/client";
import {
  type Actor,
  type ChangeSetState,
  decideMove,
  type Move,
  type MoveRefusal,
} from "@/lib/domain/workflow";
import { fail, type Problem, type Result, succeed } from "@/lib/result";
import type { Change } from "./change";
import { writeDrafts } from "./draft";
import { ALL_NOUNS } from "./nouns";
import { stateOf, storedState } from "./states";

/** Long enough for the largest import; an ordinary edit takes milliseconds. */
export const LONG_TRANSACTION = { maxWait: 30_000, timeout: 1_800_000 };
/** Records written at once: bounds the memory of a large import. */
const CHUNK = 5_000;

/** Opens a change set as a draft. @returns its id */
export async function createChangeSet(
  db: Db | Tx,
  given: { title: string; sentence: string; author: string; authorKind: Actor["kind"]; now: Date },
): Promise<number> {
  const { title, sentence, author, authorKind, now } = given;
  const { id } = await db.changeSet.create({
    data: { title, sentence, author, authorKind, createdAt: now, changedAt: now },
    select: { id: true },
  });
  return id;
}

class Rejected extends Error {
  constructor(readonly problems: Problem[]) {
    super("changes rejected");
  }
}

/**
 * Adds changes to a draft, all or none, in any number: they are written noun by noun, so those of one call may refer to
 * each other in any order. A second change of one record replaces the first.
 * @returns how many were written; `invalid` with every problem found in the first noun that has any; `not-found`;
 *          `not-allowed` where the change set is no draft
 */
export async function addChanges(
  db: Db,
  changeSetId: number,
  changes: readonly Change[],
  now: Date,
): Promise<Result<{ written: number }>> {
  try {
    return await db.$transaction(async (tx) => {
      const changeSet = await lockChangeSet(tx, changeSetId);
      if (!changeSet) return fail("not-found", `There is no change set ${changeSetId}.`);
      if (changeSet.state !== "draft")
        return fail(
          "not-allowed",
          `Change set ${changeSetId} is ${changeSet.state}; only a draft takes changes.`,
        );
      for (const noun of ALL_NOUNS) {
        const own = changes.filter((change) => change.noun === noun.name);
        const problems: Problem[] = [];
        for (let at = 0; at < own.length; at += CHUNK)
          problems.push(...(await writeDrafts(tx, changeSetId, noun, own.slice(at, at + CHUNK))));
        if (problems.length > 0) throw new Rejected(problems);
      }
      await tx.changeSet.update({ where: { id: changeSetId }, data: { changedAt: now } });
      await tx.auditEntry.create({
        data: {
          at: now,
          actor: changeSet.author,
          action: "change",
          changeSetId,
          detail: { changes: changes.length },
        },
      });
      return succeed({ written: changes.length });
    }, LONG_TRANSACTION);
  } catch (error) {
    if (error instanceof Rejected)
      return fail("invalid", "Some changes cannot be taken as they are.", error.problems);
    throw error;
  }
}

const REFUSALS: Record<MoveRefusal, string> = {
  "wrong-state": "The change set has no such move from where it stands.",
  "not-the-author": "Only the author may do that.",
  "own-change-set": "The author does not approve or return their own change set.",
};

/**
 * Moves a change set one step through its workflow and records the step, in one transaction. Publishing is not a move
 * of this function: `publishChangeSet` makes it, with all that belongs to it.
 * @returns the new state; `not-found`; `not-allowed`; `forbidden` where who asks decides
 */
export async function moveChangeSet(
  db: Db,
  asked: {
    id: number;
    move: Exclude<Move, "publish">;
    actor: Actor;
    now: Date;
    note?: string;
    selfApprovalAllowed?: boolean;
  },
): Promise<Result<{ state: ChangeSetState }>> {
  return db.$transaction(async (tx) => {
    const changeSet = await lockChangeSet(tx, asked.id);
    if (!changeSet) return fail("not-found", `There is no change set ${asked.id}.`);
    const decision = decideMove({
      ...asked,
      ...changeSet,
      selfApprovalAllowed: asked.selfApprovalAllowed ?? false,
    });
    if (!decision.ok)
      return fail(decision.code === "wrong-state" ? "not-allowed" : "forbidden", REFUSALS[decision.code]);
    await recordMove(tx, { ...asked, from: changeSet.state, to: decision.to });
    return succeed({ state: decision.to });
  });
}

export type LockedChangeSet = {
  state: ChangeSetState;
  author: string;
  authorKind: string;
  approvedBy: string | null;
  title: string;
  sentence: string;
};

/** The change set, held against every other writer until the transaction ends; null where there is none. */
export async function lockChangeSet(tx: Tx, id: number): Promise<LockedChangeSet | null> {
  await tx.$executeRaw`SELECT 1 FROM "ChangeSet" WHERE "id" = ${id} FOR UPDATE`;
  const row = await tx.changeSet.findUnique({ where: { id } });
  return row && { ...row, state: stateOf(row.state) };
}

/** Writes a move, the state it leads to, and the audit row. An approval lasts until the set leaves its way to publication. */
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
  await tx.changeSet.update({
    where: { id },
    data: { state: storedState(to), changedAt: now, ...approvedBy },
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
  await tx.auditEntry.create({
    data: {
      at: now,
      actor: actor.id,
      action: move,
      changeSetId: id,
      releaseNumber: made.release ?? null,
      detail: { from, to, note: made.note ?? null },
    },
  });
}
