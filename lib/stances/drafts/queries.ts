import { database } from "@/lib/db/client";
import { datedSql } from "@/lib/db/dated-sql";
import { inForceSql } from "@/lib/db/visible";
import type { Confidence } from "@/lib/domain/confidence";
import { parseDatedDay } from "@/lib/domain/day";
import type { LaidStance } from "@/lib/domain/laid-over";
import type { Lane } from "@/lib/domain/lane";
import type { Position } from "@/lib/domain/scale";
import type { State } from "@/lib/domain/state";

type DraftRow = {
  id: number;
  leaderId: number;
  issueId: number;
  lane: Lane;
  position: Position | null;
  state: State | null;
  confidence: Confidence;
  from: string;
  to: string | null;
  removed: boolean;
  replaces: number | null;
};

/** What the stances that a change set proposes do to the positions of a release. For editors alone, and never kept. */
export async function laidStances(release: number, changeSetId: number): Promise<LaidStance[]> {
  const rows = await database().$queryRaw<DraftRow[]>`
    SELECT s."id", s."leaderId", s."issueId", s."lane"::text AS "lane", s."position", s."state",
           s."confidence"::text AS "confidence", ${datedSql("s", "from")} AS "from", ${datedSql("s", "to")} AS "to",
           s."removed", c."id" AS "replaces"
      FROM "StanceRevision" s
      LEFT JOIN "StanceRevision" c ON c."recordId" = s."recordId" AND ${inForceSql("c", release)}
     WHERE s."changeSetId" = ${changeSetId} AND s."since" IS NULL
     ORDER BY s."id"`;
  return rows.map(({ id, leaderId, issueId, lane, removed, replaces, ...row }) => {
    const from = parseDatedDay(row.from);
    if (!from) throw new Error(`stance revision ${id} has a malformed day`);
    const { position, state, confidence } = row;
    const to = row.to ? parseDatedDay(row.to) : null;
    const stance = removed ? null : { revisionId: id, position, state, confidence, from, to };
    return { leader: leaderId, issue: issueId, lane, replaces, stance };
  });
}

/** How many stances a change set proposes. */
export function countDraftStances(changeSetId: number): Promise<number> {
  return database().stanceRevision.count({ where: { changeSetId, since: null } });
}
