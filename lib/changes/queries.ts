import { contentsOf } from "@/lib/change-sets/contents";
import { NOUN_NAMES, NOUNS, type Noun, type NounName } from "@/lib/change-sets/nouns";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { keptByRelease } from "@/lib/db/release-cache";
import { inForceSql, visibleSql } from "@/lib/db/visible";
import type { Tombstone } from "@/lib/withholdings/model";
import { tombstoneSql } from "@/lib/withholdings/queries";
import { aboutSql } from "./about";
import type { About, ChangedRecord, ChangeKindName, Content, DifferenceCounts, RecordAction } from "./model";

/** The nouns in the order in which a reader asks: what leaders hold first, what that rests on last. */
export const READING_ORDER: readonly NounName[] = [
  "stance",
  "leader",
  "term",
  "issue",
  "event",
  "reply",
  "reaction",
  "source",
  "membership",
  "bloc",
  "country",
];

const EVERYTHING: About = { leader: null, issue: null };

type Touched = {
  noun: NounName;
  slug: string;
  kind: ChangeKindName;
  action: RecordAction;
  before: number | null;
  after: number | null;
  withheld: Tombstone | null;
  /** The record that stands for it, and the revision of it that readers see. */
  replacedBy: { slug: string; revision: number | null } | null;
};

/**
 * One row for each record of a noun that a release touched. What it opened is `after` unless that takes the record
 * away; what it closed is `before` unless the record had been taken away. Of what is withheld no revision is named.
 */
function touched(noun: Noun, release: number, condition: string): Prisma.Sql {
  const table = Prisma.raw(`"${noun.table}"`);
  const revisions = Prisma.raw(`"${noun.table}Revision"`);
  const replacedBy = noun.replaceable
    ? Prisma.sql`(SELECT json_build_object('slug', x."slug", 'revision',
          (SELECT s."id" FROM ${revisions} s WHERE s."recordId" = x."id" AND ${visibleSql("s", release)}))
         FROM ${revisions} v JOIN ${table} x ON x."id" = v."replacedById"
        WHERE v."recordId" = q."id" AND v."since" = ${release})`
    : Prisma.sql`NULL::json`;
  return Prisma.sql`
    SELECT ${noun.name} AS "noun", ${READING_ORDER.indexOf(noun.name)}::int AS "place", q."slug", q."kind",
           q."shownBefore" AS "before", q."shownAfter" AS "after", ${replacedBy} AS "replacedBy",
           CASE WHEN q."withheld" THEN ${tombstoneSql(noun.name, Prisma.sql`q."id"`)} END AS "withheld",
           CASE WHEN q."before" IS NULL THEN 'added' WHEN q."after" IS NULL THEN 'removed' ELSE 'changed' END AS "action"
      FROM (SELECT r."id", r."slug",
                   max(v."id") FILTER (WHERE v."since" = ${release} AND NOT v."removed") AS "after",
                   max(v."id") FILTER (WHERE v."until" = ${release} AND NOT v."removed") AS "before",
                   max(v."id") FILTER (WHERE v."since" = ${release} AND NOT v."removed" AND NOT v."withheld") AS "shownAfter",
                   max(v."id") FILTER (WHERE v."until" = ${release} AND NOT v."removed" AND NOT v."withheld") AS "shownBefore",
                   bool_or(v."withheld" AND NOT v."removed") AS "withheld",
                   coalesce(max(v."kind"::text) FILTER (WHERE v."since" = ${release}), 'corrected') AS "kind"
              FROM ${revisions} v JOIN ${table} r ON r."id" = v."recordId"
             WHERE (v."since" = ${release} OR v."until" = ${release}) AND ${Prisma.raw(condition)}
             GROUP BY r."id", r."slug") q
     WHERE q."before" IS NOT NULL OR q."after" IS NOT NULL`;
}

/** The records of these nouns that a release touched; null where none of the nouns can be about what is asked. */
function union(release: number, nouns: readonly NounName[], about: About): Prisma.Sql | null {
  const parts = nouns.flatMap((name) => {
    const condition = aboutSql(name, about);
    return condition === null ? [] : [touched(NOUNS[name], release, condition)];
  });
  return parts.length > 0 ? Prisma.join(parts, " UNION ALL ") : null;
}

/** How many records of each noun a release added, changed and removed, and of what kind its changes are. */
export const differenceOf = keptByRelease(
  "differences",
  500,
  async (release: number): Promise<DifferenceCounts> => {
    const rows = await database().$queryRaw<
      { noun: NounName; action: RecordAction; kind: ChangeKindName; count: number }[]
    >`SELECT q."noun", q."action", q."kind", count(*)::int AS "count" FROM (${union(release, NOUN_NAMES, EVERYTHING) ?? Prisma.empty}) q
       GROUP BY q."noun", q."action", q."kind"`;
    const nouns = NOUN_NAMES.map((noun) => ({ noun, added: 0, changed: 0, removed: 0 }));
    const kinds = new Map<ChangeKindName, number>();
    for (const row of rows) {
      const count = nouns.find((n) => n.noun === row.noun);
      if (count) count[row.action] += row.count;
      kinds.set(row.kind, (kinds.get(row.kind) ?? 0) + row.count);
    }
    return {
      release,
      nouns: nouns.filter((n) => n.added + n.changed + n.removed > 0),
      kinds: [...kinds].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count),
    };
  },
);

export type DifferenceFilter = { noun?: NounName | null; about?: About; take: number; skip: number };

/**
 * The records a release touched, by noun and slug, each as it read before and after. Where a side is withheld, it is not
 * read at all, and a tombstone says so.
 */
export async function changedRecords(release: number, filter: DifferenceFilter): Promise<ChangedRecord[]> {
  const all = union(release, filter.noun ? [filter.noun] : NOUN_NAMES, filter.about ?? EVERYTHING);
  if (!all) return [];
  const rows = await database().$queryRaw<Touched[]>`
    SELECT * FROM (${all}) q ORDER BY q."place", q."slug" LIMIT ${filter.take} OFFSET ${filter.skip}`;
  const contents = new Map<string, Content>();
  for (const noun of NOUN_NAMES) {
    const ids = rows
      .filter((row) => row.noun === noun)
      .flatMap((row) => [row.before, row.after, row.replacedBy?.revision ?? null])
      .filter((id) => id !== null);
    for (const [id, content] of await contentsOf(database(), NOUNS[noun], ids))
      if (content) contents.set(`${noun}.${id}`, content);
  }
  await silenceSources(release, [...contents.values()]);
  const content = (noun: NounName, id: number | null) =>
    id === null ? null : (contents.get(`${noun}.${id}`) ?? null);
  return rows.map(({ noun, slug, kind, action, before, after, withheld, replacedBy }) => ({
    noun,
    slug,
    kind,
    action,
    before: content(noun, before),
    after: content(noun, after),
    withheld,
    replacedBy: replacedBy && {
      slug: replacedBy.slug,
      content: content(noun, replacedBy.revision),
    },
  }));
}

/** The changes of a release that are told in sentences: the first of them in reading order, as many as are asked for. */
export const changesTold = keptByRelease(
  "changes-told",
  300,
  (release: number, take: number, leader: number, issue: number): Promise<ChangedRecord[]> =>
    changedRecords(release, { about: { leader: leader || null, issue: issue || null }, take, skip: 0 }),
);

/**
 * Numbers of the releases that touched a leader, an issue, or both, the newest first.
 * @param leader, issue  database ids; 0 for any
 */
export const releasesAbout = keptByRelease(
  "releases-about",
  300,
  async (upTo: number, leader: number, issue: number): Promise<number[]> => {
    const about = { leader: leader || null, issue: issue || null };
    const parts = NOUN_NAMES.flatMap((name) => {
      const condition = aboutSql(name, about);
      if (condition === null) return [];
      const from = Prisma.raw(`"${NOUNS[name].table}Revision" v`);
      const where = Prisma.raw(condition);
      return [
        Prisma.sql`SELECT v."since" AS "number" FROM ${from} WHERE v."since" <= ${upTo} AND ${where}`,
        Prisma.sql`SELECT v."until" FROM ${from} WHERE v."until" <= ${upTo} AND v."since" IS NOT NULL AND ${where}`,
      ];
    });
    const rows = await database().$queryRaw<
      { number: number }[]
    >`${Prisma.join(parts, " UNION ")} ORDER BY 1 DESC`;
    return rows.map(({ number }) => number);
  },
);

/** The id of a leader or issue of which anything was published by a release, visible still or not; null for any other. */
export async function publishedId(
  noun: "leader" | "issue",
  slug: string,
  release: number,
): Promise<number | null> {
  const { table } = NOUNS[noun];
  const rows = await database().$queryRaw<{ id: number }[]>`
    SELECT i."id" FROM ${Prisma.raw(`"${table}"`)} i WHERE i."slug" = ${slug}
       AND EXISTS (SELECT 1 FROM ${Prisma.raw(`"${table}Revision"`)} v WHERE v."recordId" = i."id" AND v."since" <= ${release})`;
  return rows[0]?.id ?? null;
}

/**
 * Leaves of a citation of a withheld source its name in addresses only: what was quoted of it is withheld with it.
 * @param release  the one that readers see, or that changed what is told
 */
export async function silenceSources(release: number, contents: Content[]): Promise<void> {
  const cited = contents.flatMap(({ citations }) => (citations ?? []) as { source: string }[]);
  if (cited.length === 0) return;
  const rows = await database().$queryRaw<{ slug: string }[]>`
    SELECT DISTINCT i."slug" FROM "Source" i JOIN "SourceRevision" v ON v."recordId" = i."id"
     WHERE i."slug" = ANY(${cited.map(({ source }) => source)}) AND v."withheld"
       AND (${inForceSql("v", release)} OR ${inForceSql("v", release - 1)})`;
  const withheld = new Set(rows.map(({ slug }) => slug));
  for (const content of contents)
    if (Array.isArray(content.citations))
      content.citations = content.citations.map((citation: { source: string }) =>
        withheld.has(citation.source) ? { source: citation.source } : citation,
      );
}
