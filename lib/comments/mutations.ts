import { writeAudit } from "@/lib/audit/mutations";
import { readableBy } from "@/lib/change-sets/queries";
import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { notify } from "@/lib/notices/mutations";
import { namesOf } from "@/lib/people/names/queries";
import { fail, type Result, succeed } from "@/lib/result";
import { once } from "@/lib/submissions/mutations";
import { concerned, type Saying, writeComment } from "./say";

export type Said = Pick<Saying, "version" | "about" | "text" | "now"> & {
  /** The change set. */
  id: number;
  key: string;
  actor: Actor;
};

/**
 * Says something of a change set, or of one change in it. It stays as it was said, with what was read; those who wrote in
 * the set or said something before are told.
 * @returns `not-found` for a set that is not theirs to know of
 */
export async function comment(db: Db, { actor, now, key, ...said }: Said): Promise<Result<{ id: number }>> {
  const readable = await readableBy(actor);
  return once(db, { key, actor, now }, async (tx) => {
    const { id: changeSetId, version, about, text } = said;
    const set = await tx.changeSet.findFirst({
      where: { AND: [{ id: changeSetId }, readable] },
      select: { id: true },
    });
    if (!set) return fail("not-found", `There is no change set ${changeSetId}.`);
    const { title, to } = await concerned(tx, changeSetId);
    const by = { ...(await namesOf([actor.id], tx))(actor.id), isGuest: false };
    const id = await writeComment(tx, { changeSetId, version, about, by, text, now });
    const target = about ? { target: `${about.noun} ${about.slug}` } : {};
    await writeAudit(tx, {
      at: now,
      actor,
      action: "comment",
      changeSetId,
      ...target,
      detail: { comment: id },
    });
    await notify(tx, { kind: "commented", to, actor, now, changeSetId, title, note: text.trim() });
    return succeed({ id });
  });
}
