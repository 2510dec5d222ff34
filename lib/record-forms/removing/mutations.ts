import { atomically } from "@/lib/atomically";
import type { Change } from "@/lib/change-sets/change";
import { findDrafted } from "@/lib/change-sets/drafted/queries";
import { idsBySlug } from "@/lib/change-sets/identities";
import { lockOwnDraft } from "@/lib/change-sets/locked";
import { writeChanges } from "@/lib/change-sets/mutations";
import { NOUNS, type NounName } from "@/lib/change-sets/nouns";
import { draftsOf } from "@/lib/change-sets/revisions";
import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { namesOf } from "@/lib/people/names/queries";
import { fail, type Result, succeed } from "@/lib/result";
import type { EditKind } from "../changes";

/**
 * Takes a published record out, as a change in one's draft: once that is published readers no longer see it, and its page
 * says so. The reason is kept as what its author said of the change, for whoever reviews it.
 * @param basedOn  the published revision that its author saw
 * @returns `not-found` for a record that is not published; what a draft that is not one's own answers
 */
export function removeRecord(
  db: Db,
  asked: {
    id: number;
    noun: NounName;
    slug: string;
    kind: EditKind;
    reason: string;
    basedOn: number | null;
    actor: Actor;
    now: Date;
  },
): Promise<Result<null>> {
  const { id, noun, slug, kind, actor, now } = asked;
  return atomically(db, async (tx) => {
    const changeSet = await lockOwnDraft(tx, id, actor);
    if (!changeSet.ok) return changeSet;
    const record = await findDrafted(tx, id, noun, slug);
    if (!record?.published) return fail("not-found", `Nothing of ${noun} ${slug} is published.`);
    const basedOn = asked.basedOn ?? record.published.revisionId;
    const change = { noun, slug, action: "remove", kind, basedOn } as Change;
    const written = await writeChanges(tx, { id, changes: [change], actor, now });
    if (!written.ok) return written;
    await tx.workingCopy.deleteMany({ where: { changeSetId: id, noun, key: slug } });
    const records = await idsBySlug(tx, NOUNS[noun].table, [slug]);
    const [revisionId] = await draftsOf(tx, NOUNS[noun], id, [...records.values()]);
    await tx.comment.create({
      data: {
        changeSetId: id,
        version: written.value.version,
        noun,
        slug,
        revisionId: revisionId ?? null,
        author: actor.id,
        authorName: (await namesOf([actor.id], tx))(actor.id).name,
        text: asked.reason,
        at: now,
      },
    });
    return succeed(null);
  });
}
