import { type Db, database, type Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import type { ChangeKind } from "../change";
import { contentsOf } from "../contents";
import type { NounName } from "../nouns";
import { NOUNS } from "../nouns";
import type { DraftedRecord, OwnDraft } from "./model";

/** A draft of this actor's own; null for any other change set, so that nobody learns of a draft that is not theirs. */
export function findOwnDraft(actor: Actor, id: number): Promise<OwnDraft | null> {
  return database().changeSet.findFirst({
    where: { id, author: actor.id, state: "draft" },
    select: { id: true, title: true, version: true },
  });
}

/** The drafts of this actor, the one changed last first. */
export function listOwnDrafts(actor: Actor): Promise<OwnDraft[]> {
  return database().changeSet.findMany({
    where: { author: actor.id, state: "draft" },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    select: { id: true, title: true, version: true },
    take: 50,
  });
}

type Row = {
  id: number;
  since: number | null;
  removed: boolean;
  withheld: boolean;
  kind: ChangeKind;
  basedOnId: number | null;
};

/**
 * A record as a draft has it and as readers see it; whether the draft may be read is asked before.
 * @returns null where there is neither: no such record, or one that was removed and that the draft does not bring back
 */
export async function findDrafted(
  db: Db | Tx,
  changeSetId: number,
  name: NounName,
  slug: string,
): Promise<DraftedRecord | null> {
  const noun = NOUNS[name];
  const rows = await db.$queryRawUnsafe<Row[]>(
    `SELECT v."id", v."since", v."removed", v."withheld", v."kind"::text AS "kind", v."basedOnId"
     FROM "${noun.table}Revision" v JOIN "${noun.table}" i ON i."id" = v."recordId"
     WHERE i."slug" = $1 AND (v."changeSetId" = $2::int AND v."since" IS NULL OR v."since" IS NOT NULL AND v."until" IS NULL)`,
    slug,
    changeSetId,
  );
  const draft = rows.find(({ since }) => since === null);
  const open = rows.find(({ since, removed }) => since !== null && !removed);
  if (!draft && !open) return null;
  const contents = await contentsOf(
    db,
    noun,
    rows.map(({ id }) => id),
  );
  const content = open && contents.get(open.id);
  return {
    slug,
    action: !draft ? null : draft.removed ? "remove" : open ? "edit" : "add",
    kind: draft?.kind ?? null,
    draft: (draft && contents.get(draft.id)) ?? null,
    published:
      open && content
        ? { content, revisionId: open.id, release: open.since as number, isWithheld: open.withheld }
        : null,
    basedOn: draft ? draft.basedOnId : (open?.id ?? null),
  };
}

/** The same, for a page. */
export function findDraftedRecord(
  changeSetId: number,
  name: NounName,
  slug: string,
): Promise<DraftedRecord | null> {
  return findDrafted(database(), changeSetId, name, slug);
}

/** Which of these slugs a draft or readers see as records of a noun. */
export async function knownSlugs(
  db: Db | Tx,
  changeSetId: number,
  name: NounName,
  slugs: readonly string[],
): Promise<Set<string>> {
  if (slugs.length === 0) return new Set();
  const { table } = NOUNS[name];
  const rows = await db.$queryRawUnsafe<{ slug: string }[]>(
    `SELECT i."slug" FROM "${table}" i WHERE i."slug" = ANY($1::text[]) AND coalesce(
       (SELECT NOT d."removed" FROM "${table}Revision" d WHERE d."recordId" = i."id" AND d."changeSetId" = $2::int AND d."since" IS NULL LIMIT 1),
       EXISTS (SELECT 1 FROM "${table}Revision" c WHERE c."recordId" = i."id" AND c."since" IS NOT NULL AND c."until" IS NULL AND NOT c."removed"))`,
    slugs,
    changeSetId,
  );
  return new Set(rows.map(({ slug }) => slug));
}

/** Which slugs that begin alike were ever given to a record of a noun, in whatever change set. */
export async function slugsBeginning(db: Db | Tx, name: NounName, beginning: string): Promise<Set<string>> {
  const rows = await db.$queryRawUnsafe<{ slug: string }[]>(
    `SELECT "slug" FROM "${NOUNS[name].table}" WHERE starts_with("slug", $1)`,
    beginning,
  );
  return new Set(rows.map(({ slug }) => slug));
}
