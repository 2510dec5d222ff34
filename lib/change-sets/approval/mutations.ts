import { atomically } from "@/lib/atomically";
import { writeAudit } from "@/lib/audit/mutations";
import type { Db, Tx } from "@/lib/db/client";
import { type Actor, may } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import { type LockedChangeSet, lockChangeSet, REFUSALS } from "../locked";
import { decideLocked, recordMove } from "../moves";
import { draftedSentence } from "../sentences/told";

type Asked = { id: number; version: number; actor: Actor; now: Date };

/**
 * Approves a change set as it was read, and with it the sentence in which its release will be told: the approver may put it
 * better, since what they approve is what they wrote. The wording before stays in the log.
 * @param asked.sentence  the wording approved; left out, the author's
 * @returns what `decideLocked` answers
 */
export function approveChangeSet(
  db: Db,
  asked: Asked & { note?: string; sentence?: string },
): Promise<Result<null>> {
  return atomically(db, async (tx) => {
    const decided = await decideLocked(tx, { ...asked, move: "approve" });
    if (!decided.ok) return decided;
    const { changeSet, to } = decided.value;
    if (asked.sentence !== undefined) await reword(tx, changeSet, asked.sentence, asked);
    const note = asked.note?.trim() || undefined;
    const { id, actor, now } = asked;
    await recordMove(tx, { id, actor, now, note, move: "approve", from: changeSet.state, to });
    return succeed(null);
  });
}

/**
 * Puts the sentence of an approved change set better. Only whoever approved it may: by anyone else's hand readers would see
 * words that nobody approved. Everyone else returns it, or approves it anew.
 * @returns `not-found`; `not-allowed` where it is not approved; `forbidden`; `outdated`
 */
export function rewordSentence(db: Db, asked: Asked & { sentence: string }): Promise<Result<null>> {
  return atomically(db, async (tx) => {
    const { id, version, actor } = asked;
    const changeSet = await lockChangeSet(tx, id);
    if (!changeSet || (changeSet.state === "draft" && changeSet.author !== actor.id))
      return fail("not-found", `There is no change set ${id}.`);
    if (changeSet.state !== "approved" && changeSet.state !== "scheduled")
      return fail(
        "not-allowed",
        "Only an approved change set's sentence is reworded; its author writes it before.",
      );
    if (!may(actor, "review")) return fail("forbidden", REFUSALS["no-right"]);
    if (changeSet.approvedBy !== actor.id)
      return fail(
        "forbidden",
        "Only whoever approved it may reword its sentence: readers see no words that nobody approved.",
      );
    if (changeSet.version !== version)
      return fail("outdated", "The change set changed since you read it; read it again.");
    await reword(tx, changeSet, asked.sentence, asked);
    return succeed(null);
  });
}

/**
 * Keeps the words of whoever approves. The sentence drafted from the changes is nobody's words: it stays unwritten, so that
 * it is drafted anew should the set change after all.
 */
async function reword(
  tx: Tx,
  { sentence: written, version }: LockedChangeSet,
  sentence: string,
  { id, actor, now }: Asked,
): Promise<void> {
  const drafted = await draftedSentence(tx, id);
  const [before, after] = [written.trim() || drafted, sentence.trim() || drafted];
  if (after === before) return;
  await tx.changeSet.update({ where: { id }, data: { sentence: after === drafted ? "" : after } });
  const detail = { before, after, version };
  await writeAudit(tx, { at: now, actor, action: "reword", changeSetId: id, detail });
}
