import { contentsOf } from "@/lib/change-sets/contents";
import { NOUNS, type NounName } from "@/lib/change-sets/nouns";
import type { Db, Tx } from "@/lib/db/client";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { findBriefs, findOverlapping } from "../briefs/queries";
import { NAMED_NOUNS } from "../checking/forms";
import type { Named, OnRecord, World } from "../checking/model";

/**
 * The record as it is published now, withheld records among it. A file's rows need a few dozen queries, whatever their number:
 * only contents are read in pages.
 */
export function publishedWorld(db: Db | Tx): World {
  return {
    named: () => findNamed(db),
    briefs: (sought) => findBriefs(db, sought),
    overlapping: (sought) => findOverlapping(db, sought),
    records: (wanted) => findRecords(db, wanted),
  };
}

/** Against which state of the record rows are checked: the newest release and the newest withholding, as one text. */
export async function stateOfRecord(db: Db | Tx): Promise<string> {
  const [row] = await db.$queryRaw<{ release: number; withholding: number }[]>`
    SELECT coalesce((SELECT max("number") FROM "Release"), 0) AS "release",
           coalesce((SELECT max("id") FROM "Withholding"), 0) AS "withholding"`;
  return `${row?.release ?? 0}.${row?.withholding ?? 0}`;
}

const OPEN = `v."since" IS NOT NULL AND v."until" IS NULL`;

async function findNamed(db: Db | Tx): Promise<Named[]> {
  const named: Named[] = [];
  for (const name of NAMED_NOUNS) {
    const { table, texts, replaceable } = NOUNS[name];
    const words = ["name", "sortName", "shortName", "title"].filter((field) => texts?.fields.includes(field));
    const names = words.map((field) => `t."${field}"`).join(", ");
    const [replaced, gone] = replaceable
      ? [
          `(SELECT r."slug" FROM "${table}" r WHERE r."id" = v."replacedById")`,
          `OR v."replacedById" IS NOT NULL`,
        ]
      : ["NULL::text", ""];
    const rows = await db.$queryRawUnsafe<
      { slug: string; names: string[]; withheld: boolean; replacedBy: string | null }[]
    >(
      `SELECT i."slug", array_remove(ARRAY[${names}], NULL) AS "names", v."withheld", ${replaced} AS "replacedBy"
       FROM "${table}Revision" v JOIN "${table}" i ON i."id" = v."recordId"
       LEFT JOIN "${texts?.table}" t ON t."revisionId" = v."id" AND t."language" = $1
       WHERE ${OPEN} AND (NOT v."removed" ${gone}) ORDER BY i."slug"`,
      RECORD_LANGUAGE,
    );
    for (const { replacedBy, ...row } of rows)
      named.push({ noun: name, ...row, ...(replacedBy === null ? {} : { replacedBy }) });
  }
  return named;
}

async function findRecords(
  db: Db | Tx,
  wanted: ReadonlyMap<NounName, ReadonlySet<string>>,
): Promise<OnRecord[]> {
  const found: OnRecord[] = [];
  for (const [name, slugs] of wanted) {
    const records = await recordsOf(db, name, [...slugs]);
    const kept = records.flatMap(({ replacedBy }) =>
      replacedBy && !slugs.has(replacedBy) ? [replacedBy] : [],
    );
    found.push(...records, ...(await recordsOf(db, name, [...new Set(kept)])));
  }
  return found;
}

async function recordsOf(db: Db | Tx, name: NounName, slugs: string[]): Promise<OnRecord[]> {
  if (slugs.length === 0) return [];
  const noun = NOUNS[name];
  const replaced = noun.replaceable
    ? `(SELECT r."slug" FROM "${noun.table}" r WHERE r."id" = v."replacedById")`
    : "NULL::text";
  const rows = await db.$queryRawUnsafe<
    { slug: string; id: number; since: number; withheld: boolean; replacedBy: string | null }[]
  >(
    `SELECT i."slug", v."id", v."since", v."withheld", ${replaced} AS "replacedBy"
     FROM "${noun.table}Revision" v JOIN "${noun.table}" i ON i."id" = v."recordId"
     WHERE ${OPEN} AND i."slug" = ANY($1::text[])`,
    slugs,
  );
  const contents = await contentsOf(
    db,
    noun,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, since, ...row }) => ({
    ...row,
    noun: name,
    content: contents.get(id) ?? null,
    revisionId: id,
    release: since,
  }));
}
