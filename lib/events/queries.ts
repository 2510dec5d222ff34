import { database } from "@/lib/db/client";
import { datedSql as dated } from "@/lib/db/dated-sql";
import { Prisma } from "@/lib/db/generated/client";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { visibleSql } from "@/lib/db/visible";
import { type Day, parseDatedDay } from "@/lib/domain/day";
import { type ReplyRow, repliesFrom, repliesSql } from "@/lib/replies/queries";
import type { CitedSource } from "@/lib/sources/model";
import { citedSql } from "@/lib/sources/queries";
import type { Event, EventRef, ReactionRef } from "./model";

export type EventFilter = {
  /** Ids; an event must involve all of them. */
  leaders?: number[];
  /** Ids; an event must touch one of them. */
  issues?: number[];
  slug?: string;
  /** These records only. */
  ids?: number[];
  /** Slug of a stance; only events that it answers. */
  answeredBy?: string;
  from?: Day | null;
  /** Inclusive. */
  to?: Day | null;
  /** Reactions after this day are left out. */
  reactionsTo?: Day;
  order?: "oldest" | "newest";
  take?: number;
  skip?: number;
};

type DatedText<T> = Omit<T, "day"> & { day: string };
type EventRow = Omit<
  DatedText<Event>,
  "answers" | "reactions" | "leaders" | "issues" | "sources" | "replies"
> & {
  leaders: string[] | null;
  issues: string[] | null;
  sources: CitedSource[] | null;
  replies: ReplyRow[] | null;
  answers: DatedText<EventRef & { note: string }>[] | null;
  reactions: DatedText<ReactionRef>[] | null;
};

function condition(release: number, filter: EventFilter): Prisma.Sql {
  const parts = [visibleSql("e", release)];
  if (filter.slug !== undefined) parts.push(Prisma.sql`r."slug" = ${filter.slug}`);
  if (filter.ids) parts.push(Prisma.sql`r."id" = ANY(${filter.ids})`);
  if (filter.answeredBy)
    parts.push(
      Prisma.sql`EXISTS (SELECT 1 FROM "ReactionRevision" x JOIN "Stance" st ON st."id" = x."stanceId"
        WHERE x."answersId" = r."id" AND st."slug" = ${filter.answeredBy} AND ${visibleSql("x", release)})`,
    );
  if (filter.from) parts.push(Prisma.sql`e."day" >= ${filter.from}::date`);
  if (filter.to) parts.push(Prisma.sql`e."day" <= ${filter.to}::date`);
  for (const id of filter.leaders ?? [])
    parts.push(
      Prisma.sql`EXISTS (SELECT 1 FROM "EventLeader" x WHERE x."revisionId" = e."id" AND x."leaderId" = ${id})`,
    );
  if (filter.issues?.length)
    parts.push(
      Prisma.sql`EXISTS (SELECT 1 FROM "EventIssue" x WHERE x."revisionId" = e."id" AND x."issueId" = ANY(${filter.issues}))`,
    );
  return Prisma.join(parts, " AND ");
}

/** How many events match. */
export async function countEvents(release: number, filter: EventFilter = {}): Promise<number> {
  const [row] = await database().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM "EventRevision" e JOIN "Event" r ON r."id" = e."recordId" WHERE ${condition(release, filter)}`;
  return row?.n ?? 0;
}

/** Events visible at a release, each with its sources, what it answers and what answers it. */
export async function listEvents(release: number, filter: EventFilter = {}): Promise<Event[]> {
  const direction = Prisma.raw(filter.order === "newest" ? "DESC" : "ASC");
  const rows = await database().$queryRaw<EventRow[]>`
    SELECT r."id", e."id" AS "revisionId", r."slug", ${dated("e", "day")} AS "day", t."title", t."summary",
           to_char(e."lastChecked", 'YYYY-MM-DD') AS "lastChecked",
           ${involved("Leader", "e", release)} AS "leaders",
           ${involved("Issue", "e", release)} AS "issues",
           ${citedSql("EventCitation", Prisma.sql`e."id"`, release)} AS "sources",
           ${repliesSql("event", Prisma.sql`r."id"`, release)} AS "replies",
           (SELECT json_agg(json_build_object('slug', ar."slug", 'title', at."title", 'day', ${dated("ae", "day")},
                     'note', coalesce(rt."note", '')) ORDER BY ae."day")
              FROM "ReactionRevision" x
              JOIN "Event" ar ON ar."id" = x."answersId"
              JOIN "EventRevision" ae ON ae."recordId" = ar."id" AND ${visibleSql("ae", release)}
              JOIN "EventText" at ON at."revisionId" = ae."id" AND at."language" = ${RECORD_LANGUAGE}
              LEFT JOIN "ReactionText" rt ON rt."revisionId" = x."id" AND rt."language" = ${RECORD_LANGUAGE}
             WHERE x."eventId" = r."id" AND ${visibleSql("x", release)}) AS "answers",
           (SELECT json_agg(y.reaction ORDER BY y.day) FROM (${reactionsTo(release)}) y) AS "reactions"
      FROM "EventRevision" e
      JOIN "Event" r ON r."id" = e."recordId"
      JOIN "EventText" t ON t."revisionId" = e."id" AND t."language" = ${RECORD_LANGUAGE}
     WHERE ${condition(release, filter)}
     ORDER BY e."day" ${direction}, r."id" ${direction}
     LIMIT ${filter.take ?? 1000} OFFSET ${filter.skip ?? 0}`;
  return rows.map((row) => toEvent(row, filter.reactionsTo));
}

/** SQL: slugs of the leaders or issues of the event revision under an alias, in their order; those withheld are left out. */
function involved(noun: "Leader" | "Issue", event: string, release: number): Prisma.Sql {
  const id = Prisma.raw(`x."${noun.toLowerCase()}Id"`);
  return Prisma.sql`(SELECT json_agg(i."slug" ORDER BY x."order")
    FROM ${Prisma.raw(`"Event${noun}"`)} x JOIN ${Prisma.raw(`"${noun}"`)} i ON i."id" = ${id}
    JOIN ${Prisma.raw(`"${noun}Revision"`)} v ON v."recordId" = i."id" AND ${visibleSql("v", release)}
   WHERE x."revisionId" = ${Prisma.raw(`"${event}"`)}."id")`;
}

/** Events and stances that answer the event `r`. */
function reactionsTo(release: number): Prisma.Sql {
  return Prisma.sql`
    SELECT re."day" AS day, json_build_object('kind', 'event', 'slug', rr."slug", 'title', ret."title", 'day', ${dated("re", "day")},
             'leaders', coalesce(${involved("Leader", "re", release)}, '[]'::json),
             'note', coalesce(rt."note", '')) AS reaction
      FROM "ReactionRevision" x
      JOIN "Event" rr ON rr."id" = x."eventId"
      JOIN "EventRevision" re ON re."recordId" = rr."id" AND ${visibleSql("re", release)}
      JOIN "EventText" ret ON ret."revisionId" = re."id" AND ret."language" = ${RECORD_LANGUAGE}
      LEFT JOIN "ReactionText" rt ON rt."revisionId" = x."id" AND rt."language" = ${RECORD_LANGUAGE}
     WHERE x."answersId" = r."id" AND ${visibleSql("x", release)}
    UNION ALL
    SELECT s."from", json_build_object('kind', 'stance', 'slug', st."slug", 'leader', l."slug", 'issue', i."slug",
             'lane', s."lane", 'day', ${dated("s", "from")}, 'note', coalesce(rt."note", ''))
      FROM "ReactionRevision" x
      JOIN "Stance" st ON st."id" = x."stanceId"
      JOIN "StanceRevision" s ON s."recordId" = st."id" AND ${visibleSql("s", release)}
      JOIN "Leader" l ON l."id" = st."leaderId" JOIN "Issue" i ON i."id" = st."issueId"
      LEFT JOIN "ReactionText" rt ON rt."revisionId" = x."id" AND rt."language" = ${RECORD_LANGUAGE}
     WHERE x."answersId" = r."id" AND ${visibleSql("x", release)}`;
}

/** One event by its slug at a release, or null. */
export async function findEvent(release: number, slug: string): Promise<Event | null> {
  const [event] = await listEvents(release, { slug, take: 1 });
  return event ?? null;
}

function dayFrom(text: string) {
  const day = parseDatedDay(text);
  if (!day) throw new Error(`malformed day ${text} in the database`);
  return day;
}

function toEvent(row: EventRow, reactionsTo?: Day): Event {
  return {
    ...row,
    day: dayFrom(row.day),
    leaders: row.leaders ?? [],
    issues: row.issues ?? [],
    sources: row.sources ?? [],
    replies: repliesFrom(row.replies),
    answers: (row.answers ?? []).map((a) => ({ ...a, day: dayFrom(a.day) })),
    reactions: (row.reactions ?? [])
      .map((r) => ({ ...r, day: dayFrom(r.day) }) as ReactionRef)
      .filter(({ day }) => !reactionsTo || day.day <= reactionsTo),
  };
}
