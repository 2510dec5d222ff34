import type { Tx } from "@/lib/db/client";
import { visibleSql } from "@/lib/db/visible";
import type { ReplyTarget } from "./target";

/**
 * Whether a record is about a leader, as readers see it at a release: a stance of theirs, an event they are in, or a source
 * that one of these rests on.
 */
export async function isAbout(
  tx: Tx,
  release: number,
  leader: string,
  { noun, slug }: ReplyTarget,
): Promise<boolean> {
  const found =
    noun === "stance"
      ? await tx.$queryRaw<unknown[]>`
          SELECT 1 FROM "Stance" s JOIN "Leader" l ON l."id" = s."leaderId"
            JOIN "StanceRevision" v ON v."recordId" = s."id" AND ${visibleSql("v", release)}
           WHERE s."slug" = ${slug} AND l."slug" = ${leader}`
      : noun === "event"
        ? await tx.$queryRaw<unknown[]>`
            SELECT 1 FROM "Event" e JOIN "EventRevision" v ON v."recordId" = e."id" AND ${visibleSql("v", release)}
              JOIN "EventLeader" x ON x."revisionId" = v."id" JOIN "Leader" l ON l."id" = x."leaderId"
             WHERE e."slug" = ${slug} AND l."slug" = ${leader}`
        : await tx.$queryRaw<unknown[]>`
            SELECT 1 FROM "Source" s JOIN "Leader" l ON l."slug" = ${leader}
             WHERE s."slug" = ${slug} AND (
               EXISTS (SELECT 1 FROM "Citation" c JOIN "StanceRevision" v ON v."id" = c."revisionId"
                        WHERE c."sourceId" = s."id" AND v."leaderId" = l."id" AND ${visibleSql("v", release)})
               OR EXISTS (SELECT 1 FROM "EventCitation" c JOIN "EventRevision" v ON v."id" = c."revisionId"
                           JOIN "EventLeader" x ON x."revisionId" = v."id" AND x."leaderId" = l."id"
                          WHERE c."sourceId" = s."id" AND ${visibleSql("v", release)}))`;
  return found.length > 0;
}
