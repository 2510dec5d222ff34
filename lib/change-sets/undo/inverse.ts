import type { Db, Tx } from "@/lib/db/client";
import type { Change } from "../change";
import { contentsOf } from "../contents";
import { ALL_NOUNS, type Noun, type NounName } from "../nouns";

/** What a release did to one record: the revision it opened, and the one that readers saw before, if they saw one. */
type Touched = {
  slug: string;
  opened: number;
  before: number | null;
  /** Whether the one before is withheld by now. */
  withheld: boolean;
  removes: boolean;
  /** Whether readers see the record now. */
  visible: boolean;
  wording: number | null;
};

/**
 * The changes that take a release back: what it added goes, what it changed or took away reads as before. Each is based on
 * what the release opened, so that whatever came later meets it as a conflict and is not overwritten. What read before and
 * is withheld by now is not brought back: `withheldBefore` names it.
 */
export async function inverseOf(tx: Tx, release: number): Promise<Change[]> {
  const changes: Change[] = [];
  for (const noun of ALL_NOUNS) {
    const touched = (await touchedBy(tx, noun, release)).filter(({ withheld }) => !withheld);
    const before = touched.flatMap((record) => record.before ?? []);
    const contents = await contentsOf(tx, noun, before);
    for (const { slug, opened, before: id, removes, visible, wording } of touched) {
      const head = { noun: noun.name, slug, kind: "corrected", basedOn: opened };
      const content = id === null ? null : contents.get(id);
      if (content)
        changes.push({ ...head, action: "edit", content, ...(wording ? { wording } : {}) } as Change);
      // What is gone by now, by whichever release, needs not be taken away again.
      else if (!removes && visible) changes.push({ ...head, action: "remove" } as Change);
    }
  }
  return changes;
}

/** The records that an undo of the release leaves as they are, since what it would bring back is withheld. */
export async function withheldBefore(
  db: Db | Tx,
  release: number,
): Promise<{ noun: NounName; slug: string }[]> {
  const found: { noun: NounName; slug: string }[] = [];
  for (const noun of ALL_NOUNS)
    for (const { slug, withheld } of await touchedBy(db, noun, release))
      if (withheld) found.push({ noun: noun.name, slug });
  return found;
}

async function touchedBy(tx: Db | Tx, noun: Noun, release: number): Promise<Touched[]> {
  const wording = noun.name === "stance" ? `b."issueRevisionId"` : "NULL::int";
  return tx.$queryRawUnsafe<Touched[]>(
    `SELECT i."slug", o."id" AS "opened", b."id" AS "before", coalesce(b."withheld", false) AS "withheld", o."removed" AS "removes", ${wording} AS "wording",
            EXISTS (SELECT 1 FROM "${noun.table}Revision" c WHERE c."recordId" = o."recordId" AND c."since" IS NOT NULL
                      AND c."until" IS NULL AND NOT c."removed") AS "visible"
     FROM "${noun.table}Revision" o JOIN "${noun.table}" i ON i."id" = o."recordId"
     LEFT JOIN "${noun.table}Revision" b ON b."recordId" = o."recordId" AND b."until" = $1::int AND NOT b."removed"
     WHERE o."since" = $1::int ORDER BY i."slug"`,
    release,
  );
}
