import { LRUCache } from "lru-cache";
import { database } from "@/lib/db/client";
import { datedSql } from "@/lib/db/dated-sql";
import { Prisma } from "@/lib/db/generated/client";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { keptInProcess } from "@/lib/db/process-kept";
import { keptByRelease } from "@/lib/db/release-cache";
import { visibleSql } from "@/lib/db/visible";
import type { Confidence } from "@/lib/domain/confidence";
import { parseDatedDay } from "@/lib/domain/day";
import type { Lane } from "@/lib/domain/lane";
import { createPositionIndexBuilder, type PositionIndex } from "@/lib/domain/position-index";
import type { Position } from "@/lib/domain/scale";
import type { State } from "@/lib/domain/state";
import type { CitedSource } from "@/lib/sources/model";
import type { Stance } from "./model";

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
 * fetched only for what is shown. Kept for a few releases.
 */
export const positionIndexAt = keptByRelease(
  "positions",
  4,
  async (release: number): Promise<PositionIndex> => {
    const builder = createPositionIndexBuilder();
    for (let after = 0; ; ) {
      const rows = await database().$queryRaw<IndexRow[]>`
      SELECT s."id", s."leaderId", s."issueId", s."lane"::text AS "lane", s."position", s."state",
             s."confidence"::text AS "confidence", ${datedSql("s", "from")} AS "from", ${datedSql("s", "to")} AS "to"
      FROM "StanceRevision" s WHERE s."id" > ${after} AND ${visibleSql("s", release)}
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
};

/** Stances kept in full; at about 3 kB each this bounds them to some 30 MB. */
const STANCES_KEPT = 10_000;

/**
 * The full stances of these revisions as they read at a release, by revision id. Revisions that are unknown or not
 * visible at the release are left out.
 */
export async function stancesByRevision(
  release: number,
  revisionIds: number[],
): Promise<Map<number, Stance>> {
  const cache = keptInProcess("stances", () => new LRUCache<string, Stance>({ max: STANCES_KEPT }));
  const found = new Map<number, Stance>();
  const missing: number[] = [];
  for (const id of new Set(revisionIds)) {
    const stance = cache.get(`${release}.${id}`);
    if (stance) found.set(id, stance);
    else missing.push(id);
  }
  if (missing.length === 0) return found;
  for (const stance of await readStances(release, Prisma.sql`s."id" = ANY(${missing})`)) {
    cache.set(`${release}.${stance.revisionId}`, stance);
    found.set(stance.revisionId, stance);
  }
  return found;
}

/** One stance by its slug as it reads at a release, or null. */
export async function findStance(release: number, slug: string): Promise<Stance | null> {
  const [stance] = await readStances(release, Prisma.sql`r."slug" = ${slug}`);
  return stance ?? null;
}

/** The last release in which a stance was visible, for a record that is gone; null if it never was. */
export async function lastReleaseOfStance(slug: string, upTo: number): Promise<number | null> {
  const row = await database().stanceRevision.findFirst({
    where: { record: { slug }, removed: false, since: { lte: upTo }, until: { not: null } },
    orderBy: { until: "desc" },
    select: { until: true },
  });
  return row?.until ? row.until - 1 : null;
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

async function readStances(release: number, which: Prisma.Sql): Promise<Stance[]> {
  const rows = await database().$queryRaw<DetailRow[]>`
    SELECT s."id", r."slug", l."slug" AS "leader", i."slug" AS "issue", s."leaderId", s."issueId",
           s."lane"::text AS "lane", s."position", s."state", s."confidence"::text AS "confidence",
           ${datedSql("s", "from")} AS "from", ${datedSql("s", "to")} AS "to", s."lookedIn",
           to_char(s."lastChecked", 'YYYY-MM-DD') AS "lastChecked", s."issueRevisionId", t."summary", t."rationale",
           (SELECT json_agg(c."code" ORDER BY c."coder") FROM "StanceCode" c WHERE c."revisionId" = s."id") AS "codes",
           (SELECT json_agg(json_build_object(
                     'slug', src."slug", 'url', sr."url", 'title', sr."title", 'publisher', sr."publisher",
                     'date', left(to_char(sr."date", 'YYYY-MM-DD'), CASE sr."datePrecision" WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END),
                     'archivedAt', coalesce(c."archivedAt", sr."archivedAt"), 'quote', c."quote", 'locator', c."locator")
                   ORDER BY c."order")
              FROM "Citation" c JOIN "Source" src ON src."id" = c."sourceId"
              JOIN "SourceRevision" sr ON sr."recordId" = src."id" AND ${visibleSql("sr", release)}
             WHERE c."revisionId" = s."id") AS "sources"
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
  }));
}
