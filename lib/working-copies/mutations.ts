import { atomically } from "@/lib/atomically";
import { lockOwnDraft } from "@/lib/change-sets/locked";
import type { Db, Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import type { FormValues } from "@/lib/record-forms/model";
import { storable } from "@/lib/record-forms/read";
import { fail, type Result, succeed } from "@/lib/result";
import { type FormRef, newName, type Writer } from "./model";

/** The longest form that is kept, in characters of its JSON; several times the longest record. */
export const MOST_KEPT = 400_000;

type Kept = FormRef & Writer & { values: FormValues; basedOn: number | null; actor: Actor; now: Date };

/**
 * Keeps what a form holds, complete or not, in its author's draft. What another tab or device saved meanwhile is not
 * overwritten unseen: the later save is told, and asks again to replace it.
 * @returns the copy's version then; `outdated`; `invalid` where it is too long; what a draft that is not one's own answers
 */
export function keepWorkingCopy(db: Db, kept: Kept): Promise<Result<{ version: number }>> {
  return atomically(db, async (tx) => {
    const { id, noun, key, basedOn, writer, actor, now } = kept;
    const changeSet = await lockOwnDraft(tx, id, actor);
    if (!changeSet.ok) return changeSet;
    const form = { writer, values: storable(kept.values) } as object;
    if (JSON.stringify(form).length > MOST_KEPT)
      return fail("invalid", "The form is too long to be kept on the server; shorten its texts.");
    const current = await currentVersion(tx, kept);
    if (!current.ok) return current;
    const version = Math.max(current.value, kept.version) + 1;
    const copy = { form, savedAt: now, savedBy: actor.id, version };
    await tx.workingCopy.upsert({
      where: { changeSetId_noun_key: { changeSetId: id, noun, key } },
      create: { changeSetId: id, noun, key, isNew: newName(key) !== null, basedOnId: basedOn, ...copy },
      update: copy,
    });
    return succeed({ version });
  });
}

/** The version of the copy that a form may take the place of, 0 where there is none; `outdated` where another wrote it unseen. */
export async function currentVersion(
  tx: Tx,
  { id, noun, key, writer, version, replace }: FormRef & Writer,
): Promise<Result<number>> {
  const saved = await tx.workingCopy.findUnique({
    where: { changeSetId_noun_key: { changeSetId: id, noun, key } },
    select: { version: true, form: true },
  });
  const there = saved?.version ?? 0;
  const isOwn = (saved?.form as { writer?: string } | undefined)?.writer === writer;
  if (isOwn || there === version || there === replace) return succeed(there);
  return fail("outdated", saved ? ELSEWHERE : GONE, [{ record: "", field: "copy", reason: String(there) }]);
}

const ELSEWHERE =
  "This form was saved from another tab or device meanwhile. Both are kept: yours here, the other on the server.";
const GONE =
  "This form was finished or discarded in another tab or on another device meanwhile. Yours is still here.";

/**
 * Throws away what was typed into a form; what the change set holds of the record stays.
 * @returns `not-found` where nothing was kept; what a draft that is not one's own answers
 */
export function discardWorkingCopy(
  db: Db,
  { id, noun, key, actor }: FormRef & { actor: Actor; now: Date },
): Promise<Result<null>> {
  return atomically(db, async (tx) => {
    const changeSet = await lockOwnDraft(tx, id, actor);
    if (!changeSet.ok) return changeSet;
    const { count } = await tx.workingCopy.deleteMany({ where: { changeSetId: id, noun, key } });
    return count === 0 ? fail("not-found", "Nothing of this form is kept on the server.") : succeed(null);
  });
}
