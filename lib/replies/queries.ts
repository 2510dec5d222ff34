import { database } from "@/lib/db/client";
import { datedSql as dated } from "@/lib/db/dated-sql";
import { Prisma } from "@/lib/db/generated/client";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { visibleSql } from "@/lib/db/visible";
import { type Day, parseDatedDay } from "@/lib/domain/day";
import type { ListedReply, Reply } from "./model";

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
  return (rows ?? []).map(withDay);
}

function withDay<Row extends { slug: string; day: string }>(row: Row) {
  const day = parseDatedDay(row.day);
  if (!day) throw new Error(`reply ${row.slug} has a malformed day`);
  return { ...row, day };
}

export type ReplyFilter = {
  /** Ids; replies of any of these, all where none is named. */
  leaders?: readonly number[];
  to?: "stance" | "event" | null;
  from?: Day | null;
  /** Inclusive. */
  until?: Day | null;
  order?: "oldest" | "newest";
  take?: number;
  skip?: number;
};

/** SQL: replies that readers see at a release, to what they see. */
function shown(release: number, { leaders = [], to, from, until }: ReplyFilter): Prisma.Sql {
  const parts = [
    visibleSql("rr", release),
    visibleSql("lr", release),
    Prisma.sql`(rr."stanceId" IS NULL OR ${visibleSql("sr", release)})`,
    Prisma.sql`(rr."eventId" IS NULL OR ${visibleSql("er", release)})`,
  ];
  if (leaders.length > 0) parts.push(Prisma.sql`rr."leaderId" = ANY(${[...leaders]})`);
  if (to) parts.push(Prisma.sql`rr.${Prisma.raw(`"${to}Id"`)} IS NOT NULL`);
  if (from) parts.push(Prisma.sql`rr."day" >= ${from}::date`);
  if (until) parts.push(Prisma.sql`rr."day" <= ${until}::date`);
  return Prisma.sql`
      FROM "ReplyRevision" rr JOIN "Reply" ri ON ri."id" = rr."recordId"
      JOIN "ReplyText" rt ON rt."revisionId" = rr."id" AND rt."language" = ${RECORD_LANGUAGE}
      JOIN "Leader" l ON l."id" = rr."leaderId"
      JOIN "LeaderRevision" lr ON lr."recordId" = l."id"
      LEFT JOIN "Stance" st ON st."id" = rr."stanceId"
      LEFT JOIN "StanceRevision" sr ON sr."recordId" = st."id" AND ${visibleSql("sr", release)}
      LEFT JOIN "Event" e ON e."id" = rr."eventId"
      LEFT JOIN "EventRevision" er ON er."recordId" = e."id" AND ${visibleSql("er", release)}
     WHERE ${Prisma.join(parts, " AND ")}`;
}

/** How many replies match. */
export async function countReplies(release: number, filter: ReplyFilter = {}): Promise<number> {
  const [row] = await database().$queryRaw<
    { n: number }[]
  >`SELECT count(*)::int AS n ${shown(release, filter)}`;
  return row?.n ?? 0;
}

type ListedRow = Omit<ListedReply, "day"> & { day: string };

/** Replies visible at a release, to stances and events that are, newest first unless oldest. */
export async function listReplies(release: number, filter: ReplyFilter = {}): Promise<ListedReply[]> {
  const direction = Prisma.raw(filter.order === "oldest" ? "ASC" : "DESC");
  const rows = await database().$queryRaw<ListedRow[]>`
    SELECT ri."slug", l."slug" AS "leader", st."slug" AS "stance", e."slug" AS "event", rt."by", rt."text",
           ${dated("rr", "day")} AS "day", to_char(rr."lastChecked", 'YYYY-MM-DD') AS "lastChecked"
      ${shown(release, filter)}
     ORDER BY rr."day" ${direction}, ri."id" ${direction}
     LIMIT ${filter.take ?? 100} OFFSET ${filter.skip ?? 0}`;
  return rows.map(withDay);
}
