import { type Db, database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { visibleSql } from "@/lib/db/visible";
import { latestReleaseNumber } from "@/lib/releases/queries";
import type { DueSource, LinkState, SourceToLookAt } from "./model";

/**
 * Published sources whose address was not asked after an instant, those asked longest ago first, and first of all those
 * that never were or whose address was edited since.
 */
export async function dueSources(
  db: Db,
  release: number,
  { before, take }: { before: Date; take: number },
): Promise<DueSource[]> {
  return db.$queryRaw<DueSource[]>`
    SELECT r."id" AS "sourceId", s."id" AS "revisionId", r."slug", s."url"
      FROM "SourceRevision" s JOIN "Source" r ON r."id" = s."recordId"
      LEFT JOIN "SourceCheck" c ON c."sourceId" = r."id" AND c."url" = s."url"
     WHERE ${visibleSql("s", release)} AND (c."checkedAt" IS NULL OR c."checkedAt" <= ${before})
     ORDER BY c."checkedAt" NULLS FIRST, r."id" LIMIT ${take}`;
}

/**
 * SQL: what waits for an editor's look: moved, changed, gone, or unreachable twice in a row; of the source as readers see
 * it, not yet looked at. A source that was edited since is seen to be done.
 */
function waiting(release: number): Prisma.Sql {
  return Prisma.sql`"SourceCheck" c JOIN "SourceRevision" s ON s."id" = c."revisionId" AND ${visibleSql("s", release)}
      JOIN "Source" r ON r."id" = c."sourceId"
     WHERE c."lookedAt" IS NULL AND (c."state" IN ('moved', 'changed', 'gone') OR c."failures" >= 2)`;
}

export type Waiting = Record<Exclude<LinkState, "live">, number>;

/** How many sources wait for an editor's look, by what became of their address. */
export async function countSourcesToLookAt(): Promise<Waiting> {
  const release = await latestReleaseNumber();
  const none = { moved: 0, changed: 0, gone: 0, unreachable: 0 };
  if (release === null) return none;
  const rows = await database().$queryRaw<{ state: keyof Waiting; n: number }[]>`
    SELECT c."state"::text AS "state", count(*)::int AS "n" FROM ${waiting(release)} GROUP BY c."state"`;
  return { ...none, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) };
}

/** Sources that wait for an editor's look: gone before moved before changed before unreachable, the longest so first. */
export async function sourcesToLookAt({
  take,
  skip,
}: {
  take: number;
  skip: number;
}): Promise<SourceToLookAt[]> {
  const release = await latestReleaseNumber();
  if (release === null) return [];
  return database().$queryRaw<SourceToLookAt[]>`
    SELECT r."slug", s."title", s."publisher", s."url", s."archivedAt", c."state"::text AS "state", c."status",
           c."movedTo", c."why", to_char(c."since" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "since",
           to_char(c."seenAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "seenOn",
           to_char(c."checkedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "checkedOn"
      FROM ${waiting(release)}
     ORDER BY array_position(ARRAY['gone', 'moved', 'changed', 'unreachable'], c."state"::text), c."since", r."slug" COLLATE "C"
     LIMIT ${take} OFFSET ${skip}`;
}
