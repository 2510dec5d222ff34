import type { Db, Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import { once } from "@/lib/submissions/mutations";
import { findOvertaken } from "../conflicts/overtaken";
import { mergedOf, writeResolved } from "../conflicts/settle";
import { createChangeSet, LONG_TRANSACTION, writeChanges } from "../mutations";
import { holdsAnything } from "../readiness";
import { undoSentence } from "../sentences/sentence";
import { inverseOf } from "./inverse";

type Asked = { release: number; actor: Actor; now: Date };

/**
 * Opens a draft, once for each form however often it is posted, that takes a release back. It is a change set like any other: it is read, submitted, approved by somebody
 * else and published. What later releases did to other fields of the same records stays; what they did to the same fields
 * shows as a conflict before it is submitted.
 * @returns the draft's id; `forbidden`; `not-found` for no such release; `empty` where nothing of it is left to take back;
 *          `invalid` where something it brings back can no longer stand, such as a stance whose issue is gone
 */
export function undoRelease(db: Db, asked: Asked & { key: string }): Promise<Result<{ id: number }>> {
  return once(db, asked, (tx) => openUndo(tx, asked), LONG_TRANSACTION);
}

async function openUndo(tx: Tx, { release, actor, now }: Asked): Promise<Result<{ id: number }>> {
  const found = await tx.release.findUnique({ where: { number: release }, select: { sentence: true } });
  if (!found) return fail("not-found", `There is no release ${release}.`);
  const title = `Undo of release ${release}`;
  const sentence = undoSentence(release, found.sentence);
  const opened = await createChangeSet(tx, { title, sentence, actor, now, undoes: release });
  if (!opened.ok) return opened;
  const { id } = opened.value;
  const written = await writeChanges(tx, { id, changes: await inverseOf(tx, release), actor, now });
  if (!written.ok) return written;
  const problems = await writeResolved(tx, id, mergedOf(await findOvertaken(tx, id)));
  if (problems.length > 0)
    return fail("invalid", "What later releases changed cannot stand with it.", problems);
  if (!(await holdsAnything(tx, id)))
    return fail("empty", `Nothing of release ${release} is left to take back.`);
  return succeed({ id });
}
