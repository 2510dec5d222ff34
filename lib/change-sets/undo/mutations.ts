import { writeComment } from "@/lib/comments/say";
import type { Db, Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { namesOf } from "@/lib/people/names/queries";
import { fail, type Result, succeed } from "@/lib/result";
import { once } from "@/lib/submissions/mutations";
import { findOvertaken } from "../conflicts/overtaken";
import { mergedOf, writeResolved } from "../conflicts/settle";
import { createChangeSet, LONG_TRANSACTION, writeChanges } from "../mutations";
import type { NounName } from "../nouns";
import { holdsAnything } from "../readiness";
import { undoSentence } from "../sentences/sentence";
import { inverseOf, withheldBefore } from "./inverse";

/** How many records that are left out are named. */
const NAMED = 20;

type RecordName = { noun: NounName; slug: string };
type Asked = { release: number; actor: Actor; now: Date };

/**
 * Opens a draft, once for each form however often it is posted, that takes a release back. It is a change set like any other: it is read, submitted, approved by somebody
 * else and published. What later releases did to other fields of the same records stays; what they did to the same fields
 * shows as a conflict before it is submitted. What it would bring back of withheld records is left out, which a comment of the
 * draft says.
 * @returns the draft's id; `forbidden`; `not-found` for no such release; `empty` where nothing of it is left to take back;
 *          `withheld` where all that is left is withheld; `invalid` where something it brings back can no longer stand, such as a stance whose issue is gone
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
  const leftOut = await withheldBefore(tx, release);
  if (!(await holdsAnything(tx, id)))
    return leftOut.length > 0
      ? fail("withheld", "All that it would bring back is withheld.", leftOut.map(putBackFirst))
      : fail("empty", `Nothing of release ${release} is left to take back.`);
  if (leftOut.length > 0) await sayLeftOut(tx, { id, version: written.value.version, leftOut, actor, now });
  return succeed({ id });
}

const putBackFirst = ({ noun, slug }: RecordName) => ({
  record: `${noun} ${slug}`,
  field: "record",
  reason: "what read before is withheld; have it put back first",
});

/** Keeps with the draft which records it leaves as they are, for whoever reads it. */
async function sayLeftOut(
  tx: Tx,
  said: { id: number; version: number; leftOut: RecordName[]; actor: Actor; now: Date },
): Promise<void> {
  const { id, version, leftOut, actor, now } = said;
  const named = leftOut.slice(0, NAMED).map(({ noun, slug }) => `${noun} ${slug}`);
  const more = leftOut.length > NAMED ? ` and ${leftOut.length - NAMED} more` : "";
  const text = `Left as they are, since what would be brought back is withheld: ${named.join(", ")}${more}.`;
  const by = { ...(await namesOf([actor.id], tx))(actor.id), isGuest: false };
  await writeComment(tx, { changeSetId: id, version, about: null, by, text, now });
}
