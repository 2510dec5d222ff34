import { database } from "@/lib/db/client";
import { keptByRelease } from "@/lib/db/release-cache";
import { visibleSql } from "@/lib/db/visible";
import type { Day } from "@/lib/domain/day";
import type { Event } from "@/lib/events/model";
import { listEvents } from "@/lib/events/queries";

/**
 * The events that tell of two leaders up to a day: those that involve both; on the issues given, those that involve
 * one of them or no leader at all; and all that answers one of these, whoever it involves.
 * @param a, b    database ids
 * @param issues  database ids, joined by commas (an argument of a kept read is a word or a number)
 */
export const eventsOfPair = keptByRelease(
  "relations",
  100,
  async (release: number, a: number, b: number, issues: string, until: Day): Promise<Event[]> => {
    const shared = issues.split(",").filter(Boolean).map(Number);
    const rows = await database().$queryRaw<{ id: number }[]>`
      WITH RECURSIVE told AS (
        SELECT e."recordId" AS id FROM "EventRevision" e
         WHERE ${visibleSql("e", release)} AND e."day" <= ${until}::date
           AND CASE (SELECT count(*) FROM "EventLeader" l WHERE l."revisionId" = e."id" AND l."leaderId" IN (${a}, ${b}))
                 WHEN 2 THEN true
                 WHEN 1 THEN EXISTS (SELECT 1 FROM "EventIssue" i WHERE i."revisionId" = e."id" AND i."issueId" = ANY(${shared}))
                 ELSE EXISTS (SELECT 1 FROM "EventIssue" i WHERE i."revisionId" = e."id" AND i."issueId" = ANY(${shared}))
                      AND NOT EXISTS (SELECT 1 FROM "EventLeader" l WHERE l."revisionId" = e."id")
               END
        UNION
        SELECT x."eventId" FROM told
          JOIN "ReactionRevision" x ON x."answersId" = told.id AND x."eventId" IS NOT NULL AND ${visibleSql("x", release)}
          JOIN "EventRevision" e ON e."recordId" = x."eventId" AND ${visibleSql("e", release)} AND e."day" <= ${until}::date
      ) SELECT id FROM told`;
    if (rows.length === 0) return [];
    return listEvents(release, { ids: rows.map((row) => row.id), order: "oldest" });
  },
);

/** Pairs of leaders (database ids, the smaller first) with the most events that involve both, up to a day. */
export const pairsWithEvents = keptByRelease(
  "pairs",
  50,
  async (release: number, until: Day, take: number): Promise<{ a: number; b: number; events: number }[]> =>
    database().$queryRaw`
      SELECT x."leaderId" AS "a", y."leaderId" AS "b", count(*)::int AS "events"
        FROM "EventRevision" e
        JOIN "EventLeader" x ON x."revisionId" = e."id"
        JOIN "EventLeader" y ON y."revisionId" = e."id" AND y."leaderId" > x."leaderId"
       WHERE ${visibleSql("e", release)} AND e."day" <= ${until}::date
       GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT ${take}`,
);
