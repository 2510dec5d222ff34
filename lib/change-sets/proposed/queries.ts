import type { Content, NounCount, RecordAction } from "@/lib/changes/model";
import { RECORD_ACTIONS } from "@/lib/changes/model";
import { database } from "@/lib/db/client";
import { datedSql } from "@/lib/db/dated-sql";
import { Prisma } from "@/lib/db/generated/client";
import type { Tombstone } from "@/lib/withholdings/model";
import { tombstoneSql } from "@/lib/withholdings/queries";
import type { ChangeKind } from "../change";
import { contentsOf } from "../contents";
import type { ProposedChange, SetSource } from "../model";
import { NOUNS, type Noun, type NounName } from "../nouns";

/** The order in which changes are read: what is claimed first, then what stands behind it. */
export const READING_ORDER: readonly NounName[] = [
  "stance",
  "event",
  "reaction",
  "reply",
  "leader",
  "term",
  "issue",
  "source",
  "country",
  "bloc",
  "membership",
];

type Row = {
  noun: NounName;
  slug: string;
  kind: ChangeKind;
  action: RecordAction;
  draft: number;
  base: number | null;
  /** The record that is to stand for it, and the revision of it as the set has it. */
  replacedBy: { slug: string; revision: number | null } | null;
  withheld: Tombstone | null;
  overtakenBy: number | null;
};

/** One row for each record of a noun that a change set touches, published or not. */
function touched(noun: Noun, changeSetId: number): Prisma.Sql {
  const table = Prisma.raw(`"${noun.table}"`);
  const revisions = Prisma.raw(`"${noun.table}Revision"`);
  const replacedBy = noun.replaceable
    ? Prisma.sql`(SELECT json_build_object('slug', o."slug", 'revision',
          (SELECT s."id" FROM ${revisions} s WHERE s."recordId" = o."id" AND NOT s."removed"
              AND (s."changeSetId" = ${changeSetId} OR s."since" IS NOT NULL)
            ORDER BY (s."changeSetId" = ${changeSetId}) DESC, s."id" DESC LIMIT 1))
         FROM ${table} o WHERE o."id" = d."replacedById")`
    : Prisma.sql`NULL::json`;
  return Prisma.sql`
    SELECT ${noun.name} AS "noun", ${READING_ORDER.indexOf(noun.name)}::int AS "place", r."slug", d."kind"::text AS "kind",
           CASE WHEN d."removed" THEN 'removed' WHEN b."id" IS NULL OR b."removed" THEN 'added' ELSE 'changed' END AS "action",
           d."id" AS "draft", d."basedOnId" AS "base", ${replacedBy} AS "replacedBy",
           CASE WHEN d."since" IS NULL AND c."withheld" THEN ${tombstoneSql(noun.name, Prisma.sql`r."id"`)} END AS "withheld",
           CASE WHEN d."since" IS NULL AND c."id" IS DISTINCT FROM d."basedOnId"
                     AND NOT (d."basedOnId" IS NULL AND coalesce(c."removed", true)) THEN c."since" END AS "overtakenBy"
      FROM ${revisions} d JOIN ${table} r ON r."id" = d."recordId"
      LEFT JOIN ${revisions} b ON b."id" = d."basedOnId"
      LEFT JOIN ${revisions} c ON c."recordId" = d."recordId" AND c."since" IS NOT NULL AND c."until" IS NULL
     WHERE d."changeSetId" = ${changeSetId}`;
}

const union = (changeSetId: number, nouns: readonly NounName[]) =>
  Prisma.join(
    nouns.map((name) => touched(NOUNS[name], changeSetId)),
    " UNION ALL ",
  );

/**
 * How many records of each noun a change set adds, changes and removes, in reading order, how many of all another release
 * changed since, and of how many what stands is withheld. Whether one may read it is asked before.
 */
export async function countProposed(
  changeSetId: number,
): Promise<{ nouns: NounCount[]; overtaken: number; withheld: number }> {
  const rows = await database().$queryRaw<
    { noun: NounName; action: RecordAction; count: number; overtaken: number; withheld: number }[]
  >`
    SELECT q."noun", q."action", count(*)::int AS "count", count(q."overtakenBy")::int AS "overtaken",
           count(q."withheld")::int AS "withheld"
      FROM (${union(changeSetId, READING_ORDER)}) q GROUP BY q."noun", q."action"`;
  const nouns = READING_ORDER.flatMap((noun) => {
    const own = rows.filter((row) => row.noun === noun);
    if (own.length === 0) return [];
    const count = (action: RecordAction) => own.find((row) => row.action === action)?.count ?? 0;
    return [{ noun, ...countsBy(count) }];
  });
  const sum = (of: "overtaken" | "withheld") => rows.reduce((all, row) => all + row[of], 0);
  return { nouns, overtaken: sum("overtaken"), withheld: sum("withheld") };
}

/** The draft that stands for each of these records now, by `noun slug`; records that the set no longer changes are left out. */
export async function draftsNow(changeSetId: number, slugs: readonly string[]): Promise<Map<string, number>> {
  if (slugs.length === 0) return new Map();
  const rows = await database().$queryRaw<{ noun: NounName; slug: string; draft: number }[]>`
    SELECT q."noun", q."slug", q."draft" FROM (${union(changeSetId, READING_ORDER)}) q WHERE q."slug" = ANY(${[...slugs]})`;
  return new Map(rows.map(({ noun, slug, draft }) => [`${noun} ${slug}`, draft]));
}

function countsBy(count: (action: RecordAction) => number): Record<RecordAction, number> {
  return Object.fromEntries(RECORD_ACTIONS.map((action) => [action, count(action)])) as Record<
    RecordAction,
    number
  >;
}

/** The changes of a set in reading order, each as it reads before and after. Whether one may read it is asked before. */
export async function proposedChanges(
  changeSetId: number,
  filter: { noun?: NounName | null; slug?: string; take: number; skip: number },
): Promise<ProposedChange[]> {
  const one = filter.slug === undefined ? Prisma.empty : Prisma.sql`WHERE q."slug" = ${filter.slug}`;
  const rows = await database().$queryRaw<Row[]>`
    SELECT q.* FROM (${union(changeSetId, filter.noun ? [filter.noun] : READING_ORDER)}) q ${one}
     ORDER BY q."place", q."slug" COLLATE "C" LIMIT ${filter.take} OFFSET ${filter.skip}`;
  const contents = new Map<string, Content>();
  for (const noun of READING_ORDER) {
    const own = rows.filter((row) => row.noun === noun);
    const ids = own
      .flatMap(({ draft, base, replacedBy }) => [draft, base, replacedBy?.revision ?? null])
      .filter((id) => id !== null);
    for (const [id, content] of await contentsOf(database(), NOUNS[noun], ids))
      if (content) contents.set(`${noun}.${id}`, content);
  }
  const content = (noun: NounName, id: number | null) => contents.get(`${noun}.${id}`) ?? null;
  return rows.map(({ draft, base, ...row }) => ({
    noun: row.noun,
    slug: row.slug,
    kind: row.kind,
    action: row.action,
    revisionId: draft,
    replacedBy: row.replacedBy && {
      slug: row.replacedBy.slug,
      content: content(row.noun, row.replacedBy.revision),
    },
    withheld: row.withheld,
    overtakenBy: row.overtakenBy,
    before: content(row.noun, base),
    after: content(row.noun, draft),
  }));
}

/** The sources of these slugs as a change set has them: its own draft, else what was published last. */
export async function sourcesIn(
  changeSetId: number,
  slugs: readonly string[],
): Promise<Map<string, SetSource>> {
  if (slugs.length === 0) return new Map();
  const rows = await database().$queryRaw<SetSource[]>`
    SELECT DISTINCT ON (s."id") s."slug", r."url", r."title", r."publisher", r."archivedAt",
           ${datedSql("r", "date")} AS "date",
           r."changeSetId" = ${changeSetId} AND r."basedOnId" IS NULL AS "isNew"
      FROM "Source" s JOIN "SourceRevision" r ON r."recordId" = s."id"
     WHERE s."slug" = ANY(${[...slugs]}) AND NOT r."removed" AND NOT r."withheld"
       AND (r."changeSetId" = ${changeSetId} OR r."since" IS NOT NULL)
     ORDER BY s."id", (r."changeSetId" = ${changeSetId}) DESC, r."id" DESC`;
  return new Map(rows.map((row) => [row.slug, row]));
}
