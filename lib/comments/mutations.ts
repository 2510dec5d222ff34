import { writeAudit } from "@/lib/audit/mutations";
import type { NounName } from "@/lib/change-sets/nouns";
import { readableBy } from "@/lib/change-sets/queries";
import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { notify } from "@/lib/notices/mutations";
import { namesOf } from "@/lib/people/names/queries";
import { fail, type Result, succeed } from "@/lib/result";
import { once } from "@/lib/submissions/mutations";

export type Said = {
  id: number;
  /** The version of the change set that was read. */
  version: number;
  /** The change it is about, with the draft that was read; null where it is about the whole. */
  about: { noun: NounName; slug: string; revisionId: number } | null;
  text: string;
  key: string;
  actor: Actor;
  now: Date;
};

/**
 * Says something of a change set, or of one change in it. It stays as it was said, with what was read; those who wrote in
 * the set or said something before are told.
 * @returns `not-found` for a set that is not theirs to know of
 */
export async function comment(db: Db, { actor, now, key, ...said }: Said): Promise<Result<{ id: number }>> {
  const readable = await readableBy(actor);
  return once(db, { key, actor, now }, async (tx) => {
    const { id: changeSetId, version, about } = said;
    const set = await tx.changeSet.findFirst({
      where: { AND: [{ id: changeSetId }, readable] },
      select: { title: true, author: true, contributors: true, comments: { select: { author: true } } },
    });
    if (!set) return fail("not-found", `There is no change set ${changeSetId}.`);
    const by = (await namesOf([actor.id], tx))(actor.id);
    const { id } = await tx.comment.create({
      data: {
        changeSetId,
        version,
        noun: about?.noun ?? null,
        slug: about?.slug ?? null,
        revisionId: about?.revisionId ?? null,
        author: actor.id,
        authorName: by.name,
        text: said.text.trim(),
        at: now,
      },
      select: { id: true },
    });
    const target = about ? { target: `${about.noun} ${about.slug}` } : {};
    await writeAudit(tx, {
      at: now,
      actor,
      action: "comment",
      changeSetId,
      ...target,
      detail: { comment: id },
    });
    const to = [set.author, ...set.contributors, ...set.comments.map(({ author }) => author)];
    await notify(tx, {
      kind: "commented",
      to,
      actor,
      now,
      changeSetId,
      title: set.title,
      note: said.text.trim(),
    });
    return succeed({ id });
  });
}
