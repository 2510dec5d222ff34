import { database } from "@/lib/db/client";
import { datedSql } from "@/lib/db/dated-sql";
import { Prisma } from "@/lib/db/generated/client";
import { visibleSql } from "@/lib/db/visible";
import type { Day } from "@/lib/domain/day";
import type { RecheckReason, StanceToRecheck } from "./model";

function reason(release: number, which: RecheckReason, since: Day): Prisma.Sql {
  return which === "unchecked"
    ? Prisma.sql`s."lastChecked" < ${since}::date`
    : Prisma.sql`s."issueRevisionId" <> (SELECT i."id" FROM "IssueRevision" i
        WHERE i."recordId" = s."issueId" AND ${visibleSql("i", release)})`;
}

/** How many visible stances wait for an editor's look, by reason; `since` is the day before which a check is too old. */
export async function countToRecheck(release: number, since: Day): Promise<Record<RecheckReason, number>> {
  const [row] = await database().$queryRaw<Record<RecheckReason, number>[]>`
    SELECT (count(*) FILTER (WHERE ${reason(release, "unchecked", since)}))::int AS "unchecked",
           (count(*) FILTER (WHERE ${reason(release, "reworded", since)}))::int AS "reworded"
      FROM "StanceRevision" s WHERE ${visibleSql("s", release)}`;
  return row ?? { unchecked: 0, reworded: 0 };
}

/** Stances that wait for an editor's look, those checked longest ago first. */
export async function stancesToRecheck(
  release: number,
  which: RecheckReason,
  since: Day,
  { take, skip }: { take: number; skip: number },
): Promise<StanceToRecheck[]> {
  return database().$queryRaw<StanceToRecheck[]>`
    SELECT r."slug", l."slug" AS "leader", i."slug" AS "issue", s."lane"::text AS "lane", ${datedSql("s", "from")} AS "from",
           to_char(s."lastChecked", 'YYYY-MM-DD') AS "lastChecked"
      FROM "StanceRevision" s JOIN "Stance" r ON r."id" = s."recordId"
      JOIN "Leader" l ON l."id" = s."leaderId" JOIN "Issue" i ON i."id" = s."issueId"
     WHERE ${visibleSql("s", release)} AND ${reason(release, which, since)}
     ORDER BY s."lastChecked", r."slug" COLLATE "C" LIMIT ${take} OFFSET ${skip}`;
}
