import { LRUCache } from "lru-cache";
import { database } from "@/lib/db/client";
import { datedSql } from "@/lib/db/dated-sql";
import { Prisma } from "@/lib/db/generated/client";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { newestWithholding } from "@/lib/db/newest-known";
import { keptInProcess } from "@/lib/db/process-kept";
import { keptByRelease } from "@/lib/db/release-cache";
import { inForceSql, visibleSql } from "@/lib/db/visible";
import type { Confidence } from "@/lib/domain/confidence";
import { parseDatedDay } from "@/lib/domain/day";
import type { Lane } from "@/lib/domain/lane";
import { createPositionIndexBuilder, type PositionIndex } from "@/lib/domain/position-index";
import type { Position } from "@/lib/domain/scale";
import type { State } from "@/lib/domain/state";
import { type ReplyRow, repliesFrom, repliesSql } from "@/lib/replies/queries";
import type { CitedSource } from "@/lib/sources/model";
import { citedSql } from "@/lib/sources/queries";
import type { Tombstone } from "@/lib/withholdings/model";
import { tombstoneSql } from "@/lib/withholdings/queries";
import type { Stance, WithheldStance } from "./model";

type IndexRow = {
  id: number;
  leaderId: number;
  issueId: number;
  lane: Lane;
  position: number | null;
  state: State | null;
  confidence: Confidence;
  from: string;
  to: string | null;
};

/** Rows read at once while an index is built, so that a large record never stands in memory as objects. */
const CHUNK = 20_000;

/**
 * The positions of a whole release in compact form. Every number on every page comes from it; texts and sources are
 * fetched only for what is shown. A withheld stance is a state in it, and nothing else. Kept for a few releases.
 */
export const positionIndexAt = keptByRelease(
  "positions",
  4,
  async (release: number): Promise<PositionIndex> => {
    const builder = createPositionIndexBuilder();
    for (let after = 0; ; ) {
      const rows = await database().$queryRaw<IndexRow[]>`
      SELECT s."id", s."leaderId", s."issueId", s."lane"::text AS "lane",
             CASE WHEN NOT s."withheld" THEN s."position" END AS "position",
             CASE WHEN s."withheld" THEN 'withheld' ELSE s."state" END AS "state",
             s."confidence"::text AS "confidence", ${datedSql("s", "from")} AS "from", ${datedSql("s", "to")} AS "to"
      FROM "StanceRevision" s WHERE s."id" > ${after} AND ${inForceSql("s", release)}
      ORDER BY s."id" LIMIT ${CHUNK}`;
      for (const row of rows) builder.add(indexRow(row));
      const last = rows.at(-1);
      if (!last || rows.length < CHUNK) return builder.build();
      after = last.id;
    }
  },
);

function indexRow(row: IndexRow) {
  const from = parseDatedDay(row.from);
  if (!from) throw new Error(`stance revision ${row.id} has a malformed day`);
  return {
    leader: row.leaderId,
    issue: row.issueId,
    lane: row.lane,
    revisionId: row.id,
    position: row.position as Position | null,
    state: row.state,
    confidence: row.confidence,
    from,
    to: row.to ? parseDatedDay(row.to) : null,
  };
}

type DetailRow = IndexRow & {
  slug: string;
  leader: string;
  issue: string;
  summary: string;
  rationale: string;
  lookedIn: string | null;
  lastChecked: string;
  issueRevisionId: number;
  codes: (Position | null)[] | null;
  sources: CitedSource[] | null;
  replies: ReplyRow[] | null;
};

/** Stances kept in full; at about 3 kB each this bounds them to some 30 MB. */
const STANCES_KEPT = 10_000;

/**
 * The full stances of these revisions as they read at a release, by revision id; of a withheld one its tombstone. Revisions
 * that are unknown or not on record at the release are left out.
 */
export async function stancesByRevision(
  release: number,
  revisionIds: number[],
): Promise<Map<number, Stance | WithheldStance>> {
  const cache = keptInProcess(
    "stances",
    () => new LRUCache<string, Stance | WithheldStance>({ max: STANCES_KEPT }),
  );
  const withholding = newestWithholding();
  const found = new Map<number, Stance | WithheldStance>();
  const missing = new Set<number>();
  const take = (stance: Stance | WithheldStance, id = stance.revisionId) => {
    found.set(id, stance);
    missing.delete(id);
  };
  for (const id of new Set(revisionIds)) {
    const stance = cache.get(`${release}.${withholding}.${id}`);
    if (stance) take(stance, id);
    else missing.add(id);
  }
  const read = async (reader: (release: number, ids: number[]) => Promise<(Stance | WithheldStance)[]>) => {
    if (missing.size === 0) return;
    for (const stance of await reader(release, [...missing])) {
      cache.set(`${release}.${withholding}.${stance.revisionId}`, stance);
      take(stance);
    }
  };
  await read((at, ids) => readStances(at, Prisma.sql`s."id" = ANY(${ids})`));
  await read(readTombstones);
  return found;
}

type TombstoneRow = Pick<Stance, "slug" | "leader" | "issue"> & IndexRow & { withheld: Tombstone };

/** What stands in the place of the withheld among these revisions. */
async function readTombstones(release: number, revisionIds: number[]): Promise<WithheldStance[]> {
  const rows = await database().$queryRaw<TombstoneRow[]>`
    SELECT s."id", r."slug", l."slug" AS "leader", i."slug" AS "issue", s."leaderId", s."issueId",
           s."lane"::text AS "lane", ${datedSql("s", "from")} AS "from", ${datedSql("s", "to")} AS "to",
           ${tombstoneSql("stance", Prisma.sql`r."id"`)} AS "withheld"
      FROM "StanceRevision" s
      JOIN "Stance" r ON r."id" = s."recordId"
      JOIN "Leader" l ON l."id" = s."leaderId"
      JOIN "Issue" i ON i."id" = s."issueId"
     WHERE s."id" = ANY(${revisionIds}) AND s."withheld" AND ${inForceSql("s", release)}
     ORDER BY s."id"`;
  return rows.map(({ slug, leader, issue, withheld, ...row }) => {
    const { revisionId, lane, from, to } = indexRow(row);
    return { revisionId, slug, leader, issue, lane, from, to, position: null, state: "withheld", withheld };
  });
}

/** One stance by its slug as it reads at a release, or null. */
export async function findStance(release: number, slug: string): Promise<Stance | null> {
  const [stance] = await readStances(release, Prisma.sql`r."slug" = ${slug}`);
  return stance ?? null;
}

/**
 * How far the independent coders of an issue's visible stances agree: how many stances there are, how many were coded
 * more than once, and on how many of those every code is the same (undecided counts as a code of its own).
 */
export async function codeAgreementOn(
  release: number,
  issueId: number,
): Promise<{ stances: number; coded: number; alike: number }> {
  const [row] = await database().$queryRaw<{ stances: number; coded: number; alike: number }[]>`
    SELECT count(*)::int AS "stances", (count(*) FILTER (WHERE q."codes" > 1))::int AS "coded",
           (count(*) FILTER (WHERE q."codes" > 1 AND q."different" = 1))::int AS "alike"
      FROM (SELECT count(c."coder") AS "codes", count(DISTINCT coalesce(c."code", 9)) AS "different"
              FROM "StanceRevision" s LEFT JOIN "StanceCode" c ON c."revisionId" = s."id"
             WHERE s."issueId" = ${issueId} AND ${visibleSql("s", release)} GROUP BY s."id") q`;
  return row ?? { stances: 0, coded: 0, alike: 0 };
}

/** A stance of an issue with what each coder gave it, in the coders' order; null where one gave no position. */
export type CodedStance = {
  slug: string;
  leader: string;
  issue: string;
  lane: Lane;
  codes: (number | null)[];
};

/** The codes of the visible stances on an issue, or on all; those that nobody coded apart are left out. */
export async function codedStances(release: number, issueId: number | null): Promise<CodedStance[]> {
  const on = issueId === null ? Prisma.sql`true` : Prisma.sql`s."issueId" = ${issueId}`;
  return database().$queryRaw<CodedStance[]>`
    SELECT r."slug", l."slug" AS "leader", i."slug" AS "issue", s."lane"::text AS "lane",
           json_agg(c."code" ORDER BY c."coder") AS "codes"
      FROM "StanceRevision" s
      JOIN "Stance" r ON r."id" = s."recordId"
      JOIN "Leader" l ON l."id" = s."leaderId"
      JOIN "Issue" i ON i."id" = s."issueId"
      JOIN "StanceCode" c ON c."revisionId" = s."id"
     WHERE ${on} AND ${visibleSql("s", release)}
     GROUP BY s."id", r."slug", l."slug", i."slug" ORDER BY l."slug", r."slug"`;
}

async function readStances(release: number, which: Prisma.Sql): Promise<Stance[]> {
  const rows = await database().$queryRaw<DetailRow[]>`
    SELECT s."id", r."slug", l."slug" AS "leader", i."slug" AS "issue", s."leaderId", s."issueId",
           s."lane"::text AS "lane", s."position", s."state", s."confidence"::text AS "confidence",
           ${datedSql("s", "from")} AS "from", ${datedSql("s", "to")} AS "to", s."lookedIn",
           to_char(s."lastChecked", 'YYYY-MM-DD') AS "lastChecked", s."issueRevisionId", t."summary", t."rationale",
           (SELECT json_agg(c."code" ORDER BY c."coder") FROM "StanceCode" c WHERE c."revisionId" = s."id") AS "codes",
           ${citedSql("Citation", Prisma.sql`s."id"`, release)} AS "sources",
           ${repliesSql("stance", Prisma.sql`r."id"`, release)} AS "replies"
      FROM "StanceRevision" s
      JOIN "Stance" r ON r."id" = s."recordId"
      JOIN "Leader" l ON l."id" = s."leaderId"
      JOIN "Issue" i ON i."id" = s."issueId"
      JOIN "StanceText" t ON t."revisionId" = s."id" AND t."language" = ${RECORD_LANGUAGE}
     WHERE ${which} AND ${visibleSql("s", release)}
     ORDER BY s."id"`;
  return rows.map((row) => ({
    ...indexRow(row),
    slug: row.slug,
    leader: row.leader,
    issue: row.issue,
    summary: row.summary,
    rationale: row.rationale,
    lookedIn: row.lookedIn,
    lastChecked: row.lastChecked,
    issueRevisionId: row.issueRevisionId,
    codes: row.codes ?? [],
    sources: row.sources ?? [],
    replies: repliesFrom(row.replies),
  }));
}
