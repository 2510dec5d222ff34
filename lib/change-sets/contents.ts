import type { Db, Tx } from "@/lib/db/client";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import type { Noun } from "./nouns";
import { contentInLanguage, contentSql } from "./record";

/** A record's content by field, in the order in which its noun describes them. */
export type FieldContent = Record<string, unknown>;

/** Contents read at once: bounds what stands in memory twice. */
const PAGE = 2_000;

/**
 * What revisions of a noun say, by id, in the shape of its schema: references as slugs, texts in the language of the
 * record. Null for a revision that takes its record away. Unknown ids are left out.
 */
export async function contentsOf(
  db: Db | Tx,
  noun: Noun,
  revisionIds: readonly number[],
): Promise<Map<number, FieldContent | null>> {
  const found = new Map<number, FieldContent | null>();
  for (let at = 0; at < revisionIds.length; at += PAGE) {
    const rows = await db.$queryRawUnsafe<{ id: number; removed: boolean; content: FieldContent }[]>(
      `SELECT v."id", v."removed", ${contentSql(noun, "v")} AS "content" FROM "${noun.table}Revision" v WHERE v."id" = ANY($1::int[])`,
      revisionIds.slice(at, at + PAGE),
    );
    for (const { id, removed, content } of rows)
      found.set(id, removed ? null : inOrder(noun, contentInLanguage(noun, content, RECORD_LANGUAGE)));
  }
  return found;
}

/** The database gives the fields in an order of its own. */
function inOrder(noun: Noun, content: FieldContent): FieldContent {
  const fields = [...Object.keys(noun.fields), ...(noun.texts?.fields ?? []), ...Object.keys(noun.lists)];
  return Object.fromEntries(
    fields.filter((field) => field in content).map((field) => [field, content[field]]),
  );
}
