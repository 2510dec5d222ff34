import type { Db, Tx } from "@/lib/db/client";
import type { CanonicalValue } from "@/lib/domain/canonical";
import { type Joins, type Merge, mergeRecord, type RecordContent } from "@/lib/domain/three-way";
import type { ChangeKind } from "../change";
import { contentsOf } from "../contents";
import { ALL_NOUNS, type Noun, type NounName } from "../nouns";
import type { Overtaken } from "./model";

/** Who looked later, looked later: two days of the last check are no conflict. */
const JOINS: Joins = {
  lastChecked: (a: CanonicalValue, b: CanonicalValue) => (String(a) > String(b) ? a : b),
};

/**
 * SQL of the drafts `d` of records `i` whose open revision `c` is not the one that they were based on. A draft of a record
 * that was never there, or is gone and comes back, is based on nothing.
 */
export function overtakenSql(noun: Noun, columns: string, condition: string): string {
  return `SELECT ${columns} FROM "${noun.table}Revision" d JOIN "${noun.table}" i ON i."id" = d."recordId"
     LEFT JOIN "${noun.table}Revision" c ON c."recordId" = d."recordId" AND c."since" IS NOT NULL AND c."until" IS NULL
     WHERE d."since" IS NULL AND ${condition} AND c."id" IS DISTINCT FROM d."basedOnId"
       AND NOT (d."basedOnId" IS NULL AND coalesce(c."removed", true))`;
}

type Row = {
  slug: string;
  kind: ChangeKind;
  draft: number;
  base: number | null;
  current: number | null;
  release: number | null;
};

/**
 * The records of a change set that somebody else's release changed since, each with its three sides and what becomes of
 * them, by noun and slug.
 * @param only  asks for one record alone
 */
export async function findOvertaken(
  db: Db | Tx,
  changeSetId: number,
  only?: { noun: NounName; slug: string },
): Promise<Overtaken[]> {
  const found: Overtaken[] = [];
  for (const noun of ALL_NOUNS) {
    if (only && only.noun !== noun.name) continue;
    const rows = await db.$queryRawUnsafe<Row[]>(
      `${overtakenSql(
        noun,
        `i."slug", d."kind"::text AS "kind", d."id" AS "draft", d."basedOnId" AS "base", c."id" AS "current", c."since" AS "release"`,
        `d."changeSetId" = $1::int AND ($2::text IS NULL OR i."slug" = $2::text)`,
      )} ORDER BY i."slug" COLLATE "C"`,
      changeSetId,
      only?.slug ?? null,
    );
    const ids = rows.flatMap(({ draft, base, current }) => [draft, base, current]);
    const contents = await contentsOf(
      db,
      noun,
      ids.filter((id) => id !== null),
    );
    const content = (id: number | null) => (id === null ? null : (contents.get(id) ?? null)) as RecordContent;
    for (const { slug, kind, draft, base, current, release } of rows) {
      const sides = { base: content(base), mine: content(draft), theirs: content(current) };
      found.push({
        noun: noun.name,
        slug,
        kind,
        draft,
        current,
        release,
        ...sides,
        merge: merged(noun, sides),
      });
    }
  }
  return found;
}

/** What each wrote may be right alone and wrong together, such as an end before a beginning: then all of it is open. */
function merged(noun: Noun, sides: Pick<Overtaken, "base" | "mine" | "theirs">): Merge {
  const merge = mergeRecord(sides.base, sides.mine, sides.theirs, JOINS);
  if (merge.kind !== "merged" || merge.mine.length === 0 || merge.theirs.length === 0) return merge;
  if (noun.schema.safeParse(merge.content).success) return merge;
  return { kind: "conflict", fields: [...merge.mine, ...merge.theirs], content: sides.mine };
}
