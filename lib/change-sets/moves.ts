import { writeAudit } from "@/lib/audit/mutations";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { type ChangeSetState, decideMove, type Move } from "@/lib/domain/workflow";
import { type Failure, fail, type Result, succeed } from "@/lib/result";
import { readSettings } from "@/lib/settings/queries";
import { lastMoveOf, wasSubmitted } from "./happened";
import { type LockedChangeSet, lockChangeSet, REFUSALS } from "./locked";
import { notifyOfMove } from "./notices";
import { storedState } from "./states";

/**
 * Locks a change set and asks whether a move may be made of it: the one place where rights, state, authorship and version
 * are asked together. Whoever comes too late is told who did what with it in the meantime.
 */
export async function decideLocked(
  tx: Tx,
  asked: { id: number; move: Move; actor: Actor; now: Date; version?: number },
): Promise<Result<{ changeSet: LockedChangeSet; to: ChangeSetState }>> {
  const { id, move, actor, now, version } = asked;
  const changeSet = await lockChangeSet(tx, id);
  const missing = fail("not-found", `There is no change set ${id}.`);
  if (!changeSet) return missing;
  if (changeSet.state === "published") return alreadyPublished(tx, id, now);
  const { selfApproval } = await readSettings(tx);
  const decision = decideMove({ ...changeSet, move, actor, selfApprovalAllowed: selfApproval });
  if (!decision.ok) {
    const hidden = await isHiddenFrom(tx, changeSet, actor);
    if (hidden && decision.code !== "author-is-here") return missing;
    if (decision.code !== "wrong-state") return fail("forbidden", REFUSALS[decision.code]);
    return fail("not-allowed", `${await lastMoveOf(tx, id, now)} ${REFUSALS["wrong-state"]}`.trim());
  }
  if (version !== undefined && version !== changeSet.version)
    return fail("outdated", "The change set changed since you read it; read it again.");
  return succeed({ changeSet, to: decision.to });
}

/** A draft is its author's, and so is one that was withdrawn unread: to anyone else it is not there. */
async function isHiddenFrom(tx: Tx, { id, state, author }: LockedChangeSet, actor: Actor): Promise<boolean> {
  if (author === actor.id) return false;
  return state === "draft" || (state === "withdrawn" && !(await wasSubmitted(tx, id)));
}

/** What is published stays as it is: whoever comes second is told that they do, of which release, and after whom. */
async function alreadyPublished(tx: Tx, id: number, now: Date): Promise<Failure> {
  const release = await tx.release.findUnique({ where: { changeSetId: id }, select: { number: true } });
  const message = `It is published already, as release ${release?.number}. ${await lastMoveOf(tx, id, now)}`;
  return fail("not-allowed", message.trim());
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
    scheduledFor?: Date;
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
      ...(move === "schedule" ? { scheduledFor: made.scheduledFor ?? null } : {}),
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
    detail: { from, to, note: made.note ?? null, ...(move === "schedule" ? { for: made.scheduledFor } : {}) },
  });
  await notifyOfMove(tx, before, made);
}
