import { database } from "@/lib/db/client";
import { datedSql as dated } from "@/lib/db/dated-sql";
import { Prisma } from "@/lib/db/generated/client";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { inForceSql, visibleSql } from "@/lib/db/visible";
import type { Day } from "@/lib/domain/day";
import type { Lane } from "@/lib/domain/lane";
import { tombstoneSql } from "@/lib/withholdings/queries";
import type { Source } from "./model";

/**
 * SQL: the citations of a revision as JSON, in their order, as readers at a release see their sources.
 * @param revision  SQL of the citing revision's id
 */
export function citedSql(
  table: "Citation" | "EventCitation",
  revision: Prisma.Sql,
  release: number,
): Prisma.Sql {
  const archived =
    table === "Citation"
      ? Prisma.sql`coalesce(c."archivedAt", sr."archivedAt")`
      : Prisma.sql`sr."archivedAt"`;
  return Prisma.sql`(SELECT json_agg(CASE WHEN sr."withheld"
        THEN json_build_object('slug', src."slug", 'withheld', ${tombstoneSql("source", Prisma.sql`src."id"`)})
        ELSE json_build_object('slug', src."slug", 'url', sr."url", 'title', sr."title", 'publisher', sr."publisher",
               'date', ${dated("sr", "date")}, 'archivedAt', ${archived}, 'quote', c."quote", 'locator', c."locator")
      END ORDER BY c."order")
    FROM ${Prisma.raw(`"${table}"`)} c JOIN "Source" src ON src."id" = c."sourceId"
    JOIN "SourceRevision" sr ON sr."recordId" = src."id" AND ${inForceSql("sr", release)}
   WHERE c."revisionId" = ${revision})`;
}

export type SourceFilter = {
  text?: string;
  slug?: string;
  /** Id; only sources that visible stances on this issue cite. */
  issue?: number;
  /** Id; only sources that visible stances of this leader cite; with an issue, on that one. */
  leader?: number;
  /** As it is written, but for case and accents. */
  publisher?: string;
  /** Of its own date. */
  year?: number;
  order?: "newest" | "publisher" | "most-cited";
  take?: number;
  skip?: number;
};
export type ListedSource = Source & { stances: number; events: number };

/** What a source supports. `from` and `day` are written as far as they are known. */
export type Supported = {
  stances: {
    slug: string;
    leader: string;
    issue: string;
    lane: Lane;
    position: number | null;
    state: string | null;
    from: string;
    summary: string;
  }[];
  events: { slug: string; title: string; day: string }[];
};

function condition(release: number, filter: SourceFilter): Prisma.Sql {
  const parts = [visibleSql("s", release)];
  if (filter.slug !== undefined) parts.push(Prisma.sql`r."slug" = ${filter.slug}`);
  const about = [
    ...(filter.issue === undefined ? [] : [Prisma.sql`v."issueId" = ${filter.issue}`]),
    ...(filter.leader === undefined ? [] : [Prisma.sql`v."leaderId" = ${filter.leader}`]),
  ];
  if (about.length > 0)
    parts.push(
      Prisma.sql`EXISTS (SELECT 1 FROM "Citation" c JOIN "StanceRevision" v ON v."id" = c."revisionId"
        WHERE c."sourceId" = r."id" AND ${Prisma.join(about, " AND ")} AND ${visibleSql("v", release)})`,
    );
  if (filter.publisher) parts.push(Prisma.sql`search_text(s."publisher") = search_text(${filter.publisher})`);
  if (filter.year !== undefined) parts.push(Prisma.sql`extract(year FROM s."date") = ${filter.year}`);
  if (filter.text)
    parts.push(
      Prisma.sql`search_text(s."title" || ' ' || s."publisher") LIKE '%' || search_text(${filter.text.replace(/[\\%_]/g, "\\$&")}) || '%'`,
    );
  return Prisma.join(parts, " AND ");
}

const ORDERS = {
  newest: `"date" DESC NULLS LAST, "id"`,
  publisher: `"publisher", "title", "id"`,
  "most-cited": `"stances" + "events" DESC, "id"`,
} as const;

/** How many sources match. */
export async function countSources(release: number, filter: SourceFilter = {}): Promise<number> {
  const [row] = await database().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM "SourceRevision" s JOIN "Source" r ON r."id" = s."recordId" WHERE ${condition(release, filter)}`;
  return row?.n ?? 0;
}

/** Sources visible at a release, with how many visible stances and events cite each. */
export async function listSources(release: number, filter: SourceFilter = {}): Promise<ListedSource[]> {
  return database().$queryRaw<ListedSource[]>`
    SELECT * FROM (
      SELECT r."id", r."slug", s."url", s."title", s."publisher", ${dated("s", "date")} AS "date", s."note", s."archivedAt",
             to_char(s."lastChecked", 'YYYY-MM-DD') AS "lastChecked",
             (SELECT count(*)::int FROM "Citation" c JOIN "StanceRevision" v ON v."id" = c."revisionId"
               WHERE c."sourceId" = r."id" AND ${visibleSql("v", release)}) AS "stances",
             (SELECT count(*)::int FROM "EventCitation" c JOIN "EventRevision" v ON v."id" = c."revisionId"
               WHERE c."sourceId" = r."id" AND ${visibleSql("v", release)}) AS "events"
        FROM "SourceRevision" s JOIN "Source" r ON r."id" = s."recordId"
       WHERE ${condition(release, filter)}) q
     ORDER BY ${Prisma.raw(ORDERS[filter.order ?? "newest"])}
     LIMIT ${filter.take ?? 100} OFFSET ${filter.skip ?? 0}`;
}

/** Stances by their revisions, or all of leaders on issues, by slugs, that began up to a day. */
export type CitedScope =
  | { revisions: readonly number[] }
  | { leaders: readonly string[]; issues: readonly string[]; until: Day };

/** How many sources visible stances of a scope cite, and the publishers that are cited most. */
export async function citedSources(
  release: number,
  scope: CitedScope,
  most = 3,
): Promise<{ count: number; publishers: string[] }> {
  const about =
    "revisions" in scope
      ? Prisma.sql`v."id" = ANY(${scope.revisions})`
      : Prisma.sql`l."slug" = ANY(${scope.leaders}) AND i."slug" = ANY(${scope.issues})
          AND v."from" <= ${scope.until}::date`;
  const rows = await database().$queryRaw<{ publisher: string; whole: number }[]>`
    WITH cited AS (
      SELECT c."sourceId", count(*) AS "times" FROM "StanceRevision" v
        JOIN "Citation" c ON c."revisionId" = v."id"
        JOIN "Leader" l ON l."id" = v."leaderId" JOIN "Issue" i ON i."id" = v."issueId"
       WHERE ${about} AND ${visibleSql("v", release)} GROUP BY c."sourceId")
    SELECT s."publisher", (sum(count(*)) OVER ())::int AS "whole"
      FROM cited JOIN "SourceRevision" s ON s."recordId" = cited."sourceId" AND ${visibleSql("s", release)}
     GROUP BY s."publisher" ORDER BY sum(cited."times") DESC, s."publisher" LIMIT ${most}`;
  return { count: rows[0]?.whole ?? 0, publishers: rows.map(({ publisher }) => publisher) };
}

/** One source by its slug at a release, or null. */
export async function findSource(release: number, slug: string): Promise<ListedSource | null> {
  const [source] = await listSources(release, { slug, take: 1 });
  return source ?? null;
}

/** The visible stances and events that cite a source. */
export async function supportedBy(release: number, sourceId: number): Promise<Supported> {
  const [stances, events] = await Promise.all([
    database().$queryRaw<Supported["stances"]>`
      SELECT st."slug", l."slug" AS "leader", i."slug" AS "issue", s."lane"::text AS "lane", s."position", s."state",
             ${dated("s", "from")} AS "from", t."summary"
        FROM "Citation" c
        JOIN "StanceRevision" s ON s."id" = c."revisionId" AND ${visibleSql("s", release)}
        JOIN "Stance" st ON st."id" = s."recordId"
        JOIN "Leader" l ON l."id" = s."leaderId" JOIN "Issue" i ON i."id" = s."issueId"
        JOIN "StanceText" t ON t."revisionId" = s."id" AND t."language" = ${RECORD_LANGUAGE}
       WHERE c."sourceId" = ${sourceId} ORDER BY s."from", st."id"`,
    database().$queryRaw<Supported["events"]>`
      SELECT r."slug", t."title", ${dated("e", "day")} AS "day"
        FROM "EventCitation" c
        JOIN "EventRevision" e ON e."id" = c."revisionId" AND ${visibleSql("e", release)}
        JOIN "Event" r ON r."id" = e."recordId"
        JOIN "EventText" t ON t."revisionId" = e."id" AND t."language" = ${RECORD_LANGUAGE}
       WHERE c."sourceId" = ${sourceId} ORDER BY e."day", r."id"`,
  ]);
  return { stances, events };
}
