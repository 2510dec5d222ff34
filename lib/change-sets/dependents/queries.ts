import { database } from "@/lib/db/client";
import { ALL_NOUNS, NOUNS, type NounName, referencesOf } from "../nouns";

/** A record that refers to another. */
export type Dependent = { noun: NounName; slug: string };

/**
 * What readers see now that refers to a record, and that a draft does not change: it could not be published while that record
 * is taken out. Whether the draft may be read is asked before.
 * @returns the first of them by noun and slug, and how many there are
 */
export async function dependentsIn(
  changeSetId: number,
  noun: NounName,
  slug: string,
  take = 20,
): Promise<{ first: Dependent[]; count: number }> {
  const each = ALL_NOUNS.flatMap((from, place) =>
    referencesOf(from)
      .filter(({ to }) => to === noun)
      .map(({ field, list }) => {
        const part = list ? `JOIN "${list.table}" p ON p."revisionId" = r."id"` : "";
        return `SELECT ${place} AS "place", '${from.name}' AS "noun", i."slug" FROM "${from.table}Revision" r ${part}
          JOIN "${from.table}" i ON i."id" = r."recordId"
          JOIN "${NOUNS[noun].table}" t ON t."id" = ${list ? "p" : "r"}."${field}Id"
          WHERE t."slug" = $1 AND r."since" IS NOT NULL AND r."until" IS NULL AND NOT r."removed"
            AND NOT EXISTS (SELECT 1 FROM "${from.table}Revision" d WHERE d."recordId" = r."recordId"
                            AND d."changeSetId" = $2::int AND d."since" IS NULL)`;
      }),
  );
  if (each.length === 0) return { first: [], count: 0 };
  const rows = await database().$queryRawUnsafe<(Dependent & { count: number })[]>(
    `SELECT "noun", "slug", (count(*) OVER ())::int AS "count" FROM (${each.join(" UNION ")}) q
     ORDER BY "place", "slug" LIMIT $3::int`,
    slug,
    changeSetId,
    take,
  );
  return {
    first: rows.map(({ noun: of, slug: name }) => ({ noun: of, slug: name })),
    count: rows[0]?.count ?? 0,
  };
}
