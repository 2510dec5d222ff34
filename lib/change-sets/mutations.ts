import { atomically } from "@/lib/atomically";
import { writeAudit } from "@/lib/audit/mutations";
import type { Db, Tx } from "@/lib/db/client";
import { type Actor, may } from "@/lib/domain/permissions";
import type { ChangeSetState, Move } from "@/lib/domain/workflow";
import { type Failure, fail, type Problem, type Result, succeed } from "@/lib/result";
import type { Change } from "./change";
import { writeDrafts } from "./draft";
import { idsBySlug } from "./identities";
import { countChange, lockOwnDraft, REFUSALS } from "./locked";
import { decideLocked, recordMove } from "./moves";
import { ALL_NOUNS, NOUNS, type NounName } from "./nouns";
import { makeReady } from "./readiness";
import { draftsOf, dropDrafts, stancesCodedOn } from "./revisions";

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
 * Says anew what a draft is called, and in which sentence its release is told; an empty sentence is drafted as it is published.
 * @returns the set's version then; `invalid` without a title; what a draft that is not one's own answers
 */
export function describeChangeSet(
  db: Db,
  {
    id,
    title,
    sentence,
    actor,
    now,
  }: { id: number; title: string; sentence: string; actor: Actor; now: Date },
): Promise<Result<{ version: number }>> {
  return atomically(db, async (tx) => {
    const changeSet = await lockOwnDraft(tx, id, actor);
    if (!changeSet.ok) return changeSet;
    if (title.trim() === "") return refuseField("title", "Give it a title by which it is found.");
    const said = { title: title.trim(), sentence: sentence.trim() };
    await tx.changeSet.update({ where: { id }, data: said });
    const version = await countChange(tx, id, actor, now);
    const detail = { ...said, version };
    await writeAudit(tx, { at: now, actor, action: "describe", changeSetId: id, detail });
    return succeed({ version });
  });
}

/**
 * Takes the change of one record out of a draft, with the unfinished form of it if there is one. What is published of the
 * record stays as it is.
 * @returns the set's version then; `not-found` where it holds no such change; `not-allowed` for an issue that is new in it
 *          while it holds stances on it; what a draft that is not one's own answers
 */
export function dropChange(
  db: Db,
  { id, noun, slug, actor, now }: { id: number; noun: NounName; slug: string; actor: Actor; now: Date },
): Promise<Result<{ version: number }>> {
  return atomically(db, async (tx) => {
    const changeSet = await lockOwnDraft(tx, id, actor);
    if (!changeSet.ok) return changeSet;
    const target = `${noun} ${slug}`;
    const [record] = (await idsBySlug(tx, NOUNS[noun].table, [slug])).values();
    const drafts = record === undefined ? [] : await draftsOf(tx, NOUNS[noun], id, [record]);
    const unfinished = await tx.workingCopy.deleteMany({ where: { changeSetId: id, noun, key: slug } });
    if (drafts.length === 0 && unfinished.count === 0)
      return fail("not-found", `The change set holds no change of ${target}.`);
    const needing = noun === "issue" ? await stancesCodedOn(tx, id, drafts) : [];
    if (needing.length > 0)
      return fail("not-allowed", "The change set holds stances on this issue, which is new in it.", needing);
    await dropDrafts(tx, NOUNS[noun], id, drafts);
    await writeAudit(tx, { at: now, actor, action: "drop", target, changeSetId: id });
    return succeed({ version: await countChange(tx, id, actor, now) });
  });
}

/**
 * Moves a change set one step through its workflow and records the step, in one transaction. Publishing is not a move
 * of this function: `publishChangeSet` makes it, with all that belongs to it.
 * @param asked.version  the version that was read; another one means that the set changed since
 * @param asked.note  why, in words; a return needs one
 * @param asked.scheduledFor  the instant at which to publish, for `schedule`
 * @returns the new state; `not-found`; `not-allowed`; `forbidden` where who asks decides; `outdated`; `invalid` for a return
 *          without a reason and a schedule that is not in the future; for a submission what `makeReady` answers
 */
export function moveChangeSet(
  db: Db,
  asked: {
    id: number;
    move: Exclude<Move, "publish" | "conflict" | "merge" | "stop">;
    actor: Actor;
    now: Date;
    note?: string;
    version?: number;
    scheduledFor?: Date;
  },
): Promise<Result<{ state: ChangeSetState }>> {
  const { id, move, now } = asked;
  const note = asked.note?.trim() || undefined;
  return atomically(
    db,
    async (tx) => {
      const decided = await decideLocked(tx, asked);
      if (!decided.ok) return decided;
      const { changeSet, to } = decided.value;
      if (move === "return" && !note)
        return refuseField("note", "Say why it is returned, so that its author knows what to do.");
      if (move === "schedule" && !(asked.scheduledFor && asked.scheduledFor > now))
        return refuseField("scheduledFor", "The time must be in the future.");
      if (move === "submit") {
        const ready = await makeReady(tx, id, now);
        if (!ready.ok) return ready;
      }
      await recordMove(tx, { ...asked, note, from: changeSet.state, to });
      return succeed({ state: to });
    },
    LONG_TRANSACTION,
  );
}

function refuseField(field: string, reason: string): Failure {
  return fail("invalid", reason, [{ record: "", field, reason }]);
}
