import { datedSql as dated } from "@/lib/db/dated-sql";
import { Prisma } from "@/lib/db/generated/client";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { visibleSql } from "@/lib/db/visible";
import { parseDatedDay } from "@/lib/domain/day";
import type { Reply } from "./model";

/** A reply as the database gives it, its day as far as it is known. */
export type ReplyRow = Omit<Reply, "day"> & { day: string };

/**
 * SQL: the replies to a stance or an event as JSON, oldest first, as readers at a release see them.
 * @param record  SQL of the id of what is replied to
 */
export function repliesSql(to: "stance" | "event", record: Prisma.Sql, release: number): Prisma.Sql {
  return Prisma.sql`(SELECT json_agg(json_build_object('slug', ri."slug", 'by', rt."by", 'day', ${dated("rr", "day")},
        'text', rt."text") ORDER BY rr."day", ri."id")
    FROM "ReplyRevision" rr JOIN "Reply" ri ON ri."id" = rr."recordId"
    JOIN "ReplyText" rt ON rt."revisionId" = rr."id" AND rt."language" = ${RECORD_LANGUAGE}
   WHERE rr.${Prisma.raw(`"${to}Id"`)} = ${record} AND ${visibleSql("rr", release)})`;
}

export function repliesFrom(rows: ReplyRow[] | null): Reply[] {
  return (rows ?? []).map((row) => {
    const day = parseDatedDay(row.day);
    if (!day) throw new Error(`reply ${row.slug} has a malformed day`);
    return { ...row, day };
  });
}
