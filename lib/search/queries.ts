import { database, type Tx } from "@/lib/db/client";
import { datedSql } from "@/lib/db/dated-sql";
import { Prisma } from "@/lib/db/generated/client";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { keptByRelease } from "@/lib/db/release-cache";
import { visibleSql } from "@/lib/db/visible";
import {
  FOUND_FROM,
  MOST_OF_A_WORD,
  setFoundFrom,
  strengthIn,
  type Words,
  wordTable,
} from "@/lib/db/word-search";
import { parseDatedDay } from "@/lib/domain/day";
import { issuesAt } from "@/lib/issues/queries";
import { leadersAt } from "@/lib/leaders/queries";
import type { EventHit, Found, Group, IssueHit, LeaderHit, SourceHit, StanceHit } from "./model";
import { spelledOut, vocabularyOf } from "./vocabulary";
import { searchWords } from "./words";

/** Hits below this share of the best are left out: where a word is found as written, its look-alikes are not meant. */
const KEPT_FROM = 0.78;
/** A leader or issue is kept for one word found as well as this, whatever the other words are: "trump paris". */
const FOUND_WELL = 0.85;
/** Those written last, of revisions `s` that readers see: the same for a release whatever is written after it. */
const LATEST = Prisma.sql`ORDER BY s."id" DESC LIMIT ${MOST_OF_A_WORD}`;
/** Leaders and issues whose stances are looked through, so that "trump paris" finds those that name neither. */
const JOINED = 5;

/**
 * What a query finds among the records visible at a release: words are compared without accents and case and may be
 * misspelt or unfinished. A record's score is the mean, over the query's words, of the best similarity in its texts.
 * @param limit  hits of each kind, at most
 */
export const searchRecord = keptByRelease(
  "search",
  300,
  async (release: number, query: string, limit: number): Promise<Found> => {
    const asked = searchWords(query);
    if (asked.length === 0) return NOTHING;
    const words = spelledOut(asked, vocabularyOf(await namesAt(release)));
    const found = await database().$transaction(async (tx) => {
      await setFoundFrom(tx);
      const leaders = await findLeaders(tx, release, words);
      const issues = await findIssues(tx, release, words);
      const pairs = { leaders: idsOf(leaders), issues: idsOf(issues) };
      return {
        leaders,
        issues,
        stances: await findStances(tx, release, words, limit + 1, pairs),
        events: await findEvents(tx, release, words, limit + 1),
        sources: await findSources(tx, release, words, limit + 1),
      };
    });
    const best = Math.max(...Object.values(found).map((rows) => rows[0]?.score ?? 0));
    return {
      leaders: cut(found.leaders, best, limit),
      issues: cut(found.issues, best, limit),
      stances: cut(found.stances, best, limit),
      events: cut(found.events, best, limit),
      sources: cut(found.sources, best, limit),
    };
  },
);

const EMPTY = { hits: [], more: false };
const NOTHING: Found = { leaders: EMPTY, issues: EMPTY, stances: EMPTY, events: EMPTY, sources: EMPTY };

/** Names that people are likely to look for, against which a misspelt word is held. */
async function namesAt(release: number): Promise<string[]> {
  const [leaders, issues] = await Promise.all([leadersAt(release), issuesAt(release)]);
  return [
    ...leaders.all.flatMap(({ name, country }) => [name, country.name]),
    ...issues.all.flatMap(({ name, shortName }) => [name, shortName]),
  ];
}

type Named<Hit> = Hit & { id: number; strongest: number };

function idsOf(rows: Named<object>[]): number[] {
  return rows.slice(0, JOINED).map(({ id }) => id);
}

function cut<Hit extends { score: number; strongest?: number }>(
  rows: Hit[],
  best: number,
  limit: number,
): Group<Hit> {
  const kept = rows.filter(
    ({ score, strongest = 0 }) => score >= best * KEPT_FROM || strongest >= FOUND_WELL,
  );
  return { hits: kept.slice(0, limit), more: kept.length > limit };
}

async function findLeaders(tx: Tx, release: number, words: Words): Promise<Named<LeaderHit>[]> {
  const places = strengthIn(words, [
    [`t."name"`, 1],
    [`c."name"`, 0.9],
    [`t."party"`, 0.8],
  ]);
  return tx.$queryRaw`
    SELECT r."id", r."slug", t."name", t."party", c."name" AS "country", found."score", found."strongest"
      FROM "LeaderRevision" l
      JOIN "Leader" r ON r."id" = l."recordId"
      JOIN "LeaderText" t ON t."revisionId" = l."id" AND t."language" = ${RECORD_LANGUAGE}
      JOIN "CountryRevision" cr ON cr."recordId" = l."countryId" AND ${visibleSql("cr", release)}
      JOIN "CountryText" c ON c."revisionId" = cr."id" AND c."language" = ${RECORD_LANGUAGE}
     CROSS JOIN ${places}
     WHERE ${visibleSql("l", release)} AND found."score" >= ${FOUND_FROM}
     ORDER BY found."score" DESC, t."sortName", r."slug"`;
}

async function findIssues(tx: Tx, release: number, words: Words): Promise<Named<IssueHit>[]> {
  const places = strengthIn(words, [
    [`t."name"`, 1],
    [`t."shortName"`, 1],
    [`t."proposition"`, 0.8],
    [`t."counts"`, 0.7],
  ]);
  return tx.$queryRaw`
    SELECT r."id", r."slug", t."name", t."proposition", found."score", found."strongest"
      FROM "IssueRevision" i
      JOIN "Issue" r ON r."id" = i."recordId"
      JOIN "IssueText" t ON t."revisionId" = i."id" AND t."language" = ${RECORD_LANGUAGE}
     CROSS JOIN ${places}
     WHERE ${visibleSql("i", release)} AND found."score" >= ${FOUND_FROM}
     ORDER BY found."score" DESC, i."order", r."slug"`;
}

type StanceRow = Omit<StanceHit, "from" | "to"> & { from: string; to: string | null };

async function findStances(
  tx: Tx,
  release: number,
  words: Words,
  limit: number,
  pairs: { leaders: number[]; issues: number[] },
): Promise<StanceHit[]> {
  const places = strengthIn(words, [
    [`t."summary"`, 0.95],
    [`lt."name"`, 1],
    [`it."name"`, 1],
  ]);
  const rows = await tx.$queryRaw<StanceRow[]>`
    WITH candidate AS (
      SELECT t."revisionId" AS "id" FROM ${wordTable(words)} q CROSS JOIN LATERAL (
        SELECT t."revisionId" FROM "StanceText" t
          JOIN "StanceRevision" s ON s."id" = t."revisionId" AND ${visibleSql("s", release)}
         WHERE search_text(t."summary") %> q.word AND t."language" = ${RECORD_LANGUAGE} ${LATEST}) t
      UNION
      SELECT s."id" FROM "StanceRevision" s
       WHERE s."leaderId" = ANY(${pairs.leaders}) AND s."issueId" = ANY(${pairs.issues}))
    SELECT r."slug", lt."name" AS "leader", it."name" AS "issue", s."lane"::text AS "lane", s."position", s."state",
           ${datedSql("s", "from")} AS "from", ${datedSql("s", "to")} AS "to", t."summary", found."score"
      FROM candidate
      JOIN "StanceRevision" s ON s."id" = candidate."id" AND ${visibleSql("s", release)}
      JOIN "Stance" r ON r."id" = s."recordId"
      JOIN "StanceText" t ON t."revisionId" = s."id" AND t."language" = ${RECORD_LANGUAGE}
      JOIN "LeaderRevision" l ON l."recordId" = s."leaderId" AND ${visibleSql("l", release)}
      JOIN "LeaderText" lt ON lt."revisionId" = l."id" AND lt."language" = ${RECORD_LANGUAGE}
      JOIN "IssueRevision" i ON i."recordId" = s."issueId" AND ${visibleSql("i", release)}
      JOIN "IssueText" it ON it."revisionId" = i."id" AND it."language" = ${RECORD_LANGUAGE}
     CROSS JOIN ${places}
     WHERE found."score" >= ${FOUND_FROM}
     ORDER BY found."score" DESC, s."from" DESC, r."slug" LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, from: dayFrom(row.from), to: row.to ? dayFrom(row.to) : null }));
}

async function findEvents(tx: Tx, release: number, words: Words, limit: number): Promise<EventHit[]> {
  const places = strengthIn(words, [
    [`t."title"`, 1],
    [`t."summary"`, 0.8],
  ]);
  const rows = await tx.$queryRaw<(Omit<EventHit, "day"> & { day: string })[]>`
    WITH candidate AS (
      SELECT DISTINCT t."revisionId" AS "id" FROM ${wordTable(words)} q CROSS JOIN LATERAL (
        SELECT t."revisionId" FROM "EventText" t
          JOIN "EventRevision" s ON s."id" = t."revisionId" AND ${visibleSql("s", release)}
         WHERE search_text(t."title" || ' ' || t."summary") %> q.word AND t."language" = ${RECORD_LANGUAGE}
         ${LATEST}) t)
    SELECT r."slug", t."title", ${datedSql("e", "day")} AS "day", found."score"
      FROM candidate
      JOIN "EventRevision" e ON e."id" = candidate."id" AND ${visibleSql("e", release)}
      JOIN "Event" r ON r."id" = e."recordId"
      JOIN "EventText" t ON t."revisionId" = e."id" AND t."language" = ${RECORD_LANGUAGE}
     CROSS JOIN ${places}
     WHERE found."score" >= ${FOUND_FROM}
     ORDER BY found."score" DESC, e."day" DESC, r."slug" LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, day: dayFrom(row.day) }));
}

async function findSources(tx: Tx, release: number, words: Words, limit: number): Promise<SourceHit[]> {
  const places = strengthIn(words, [
    [`s."title"`, 1],
    [`s."publisher"`, 0.9],
  ]);
  const rows = await tx.$queryRaw<(Omit<SourceHit, "date"> & { date: string | null })[]>`
    WITH candidate AS (
      SELECT DISTINCT s."id" FROM ${wordTable(words)} q CROSS JOIN LATERAL (
        SELECT s."id" FROM "SourceRevision" s
         WHERE search_text(s."title" || ' ' || s."publisher") %> q.word AND ${visibleSql("s", release)} ${LATEST}) s)
    SELECT r."slug", s."title", s."publisher", ${datedSql("s", "date")} AS "date", found."score"
      FROM candidate
      JOIN "SourceRevision" s ON s."id" = candidate."id" AND ${visibleSql("s", release)}
      JOIN "Source" r ON r."id" = s."recordId"
     CROSS JOIN ${places}
     WHERE found."score" >= ${FOUND_FROM}
     ORDER BY found."score" DESC, s."date" DESC NULLS LAST, r."slug" LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, date: row.date ? dayFrom(row.date) : null }));
}

function dayFrom(written: string) {
  const day = parseDatedDay(written);
  if (!day) throw new Error(`malformed day ${written} in the database`);
  return day;
}
