import type { SetSource } from "@/lib/change-sets/model";
import { database } from "@/lib/db/client";
import { datedSql } from "@/lib/db/dated-sql";
import { Prisma } from "@/lib/db/generated/client";
import { nearKey } from "@/lib/domain/source-address";
import { sourceIdentity } from "../identity";

/** Words of a search that count; more of them name nothing more closely. */
const MOST_WORDS = 8;

/**
 * The sources that a draft may cite, published or its own, which have every word in title, publisher or address; those at
 * an address, where that is given, the very one first: others may differ in http, `www.` and tracking parameters, and be the
 * same document. Else the newest first. Whether the draft may be read is asked before.
 */
export async function searchRegister(changeSetId: number, text: string, take = 8): Promise<SetSource[]> {
  const words = text.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const identity = sourceIdentity(text.trim());
  const matches = identity
    ? Prisma.sql`regexp_replace(split_part(s."address", '?', 1), '^https?://(www[.])?', '') = ${pathOf(text.trim())}`
    : Prisma.join(
        words.map((word) => {
          const like = Prisma.sql`'%' || search_text(${word.replace(/[\\%_]/g, "\\$&")}) || '%'`;
          return Prisma.sql`search_text(r."title" || ' ' || r."publisher" || ' ' || r."url") LIKE ${like}`;
        }),
        " AND ",
      );
  const found = await database().$queryRaw<SetSource[]>`
    SELECT q."slug", q."url", q."title", q."publisher", q."archivedAt", q."date", q."isNew" FROM (
      SELECT DISTINCT ON (s."id") s."id", s."slug", r."url", r."title", r."publisher", r."archivedAt", r."removed",
             ${datedSql("r", "date")} AS "date", r."since" IS NULL AND r."basedOnId" IS NULL AS "isNew"
        FROM "Source" s JOIN "SourceRevision" r ON r."recordId" = s."id"
       WHERE (r."changeSetId" = ${changeSetId} AND r."since" IS NULL
              OR r."since" IS NOT NULL AND r."until" IS NULL AND NOT r."withheld") AND ${matches}
       ORDER BY s."id", (r."since" IS NULL) DESC) q
     WHERE NOT q."removed" ORDER BY q."date" DESC NULLS LAST, q."id" LIMIT ${take}`;
  if (!identity) return found;
  const near = found.filter(({ url }) => nearKey(url) === nearKey(text.trim()));
  return near.sort((x, y) => Number(y.slug === identity.slug) - Number(x.slug === identity.slug));
}

/** Host and path of an address, as those are compared that may be of one document. */
function pathOf(address: string): string {
  return (nearKey(address) ?? "").split("?")[0] ?? "";
}
