import { NOUNS, type NounName } from "@/lib/change-sets/nouns";
import { database } from "@/lib/db/client";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import type { ListedRecord } from "./model";

/** The field by which a record of a noun is known in a list, beside its slug. */
const WORDS = ["name", "title", "office", "summary", "note", "text"];

/**
 * The records of a noun that a draft can edit, by slug: what readers see, and what the draft adds. Whether the draft may be
 * read is asked before.
 * @param text  only those that have it in slug or words
 */
export async function listRecords(
  changeSetId: number,
  name: NounName,
  { text = "", take, skip }: { text?: string; take: number; skip: number },
): Promise<{ records: ListedRecord[]; count: number }> {
  const noun = NOUNS[name];
  const own = WORDS.find((field) => noun.texts?.fields.includes(field));
  const words = own
    ? `(SELECT t."${own}" FROM "${noun.texts?.table}" t WHERE t."revisionId" = v."id" AND t."language" = '${RECORD_LANGUAGE}')`
    : name === "source"
      ? `v."title"`
      : "NULL::text";
  const rows = await database().$queryRawUnsafe<(ListedRecord & { count: number })[]>(
    `SELECT q."slug", q."words", q."action", (count(*) OVER ())::int AS "count" FROM (
       SELECT DISTINCT ON (i."id") i."slug", ${words} AS "words", v."removed",
              CASE WHEN v."since" IS NOT NULL THEN NULL WHEN v."removed" THEN 'remove'
                   WHEN v."basedOnId" IS NULL THEN 'add' ELSE 'edit' END AS "action"
       FROM "${noun.table}Revision" v JOIN "${noun.table}" i ON i."id" = v."recordId"
       WHERE v."changeSetId" = $1::int AND v."since" IS NULL OR v."since" IS NOT NULL AND v."until" IS NULL
       ORDER BY i."id", (v."since" IS NULL) DESC) q
     WHERE (q."action" IS NOT NULL OR NOT q."removed")
       AND ($2 = '' OR search_text(q."slug" || ' ' || coalesce(q."words", '')) LIKE '%' || search_text($2) || '%')
     ORDER BY q."slug" COLLATE "C" LIMIT $3::int OFFSET $4::int`,
    changeSetId,
    text.replace(/[\\%_]/g, "\\$&"),
    take,
    skip,
  );
  return {
    records: rows.map(({ slug, words: said, action }) => ({ slug, words: said, action })),
    count: rows[0]?.count ?? 0,
  };
}
