import {
  type Field,
  type ListPart,
  NOUN_NAMES,
  NOUNS,
  type Noun,
  type NounName,
} from "@/lib/change-sets/nouns";
import { database } from "@/lib/db/client";
import { datedSql } from "@/lib/db/dated-sql";
import { Prisma } from "@/lib/db/generated/client";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { keptByRelease } from "@/lib/db/release-cache";
import type { ChangedRecord, ChangeKindName, Content, DifferenceCounts, RecordAction } from "./model";

type Touched = {
  noun: NounName;
  slug: string;
  kind: ChangeKindName;
  action: RecordAction;
  before: number | null;
  after: number | null;
};

/**
 * One row for each record of a noun that a release touched. What it opened is `after` unless that takes the record
 * away; what it closed is `before` unless the record had been taken away.
 */
function touched(noun: Noun, release: number): Prisma.Sql {
  const table = Prisma.raw(`"${noun.table}"`);
  const revisions = Prisma.raw(`"${noun.table}Revision"`);
  return Prisma.sql`
    SELECT ${noun.name} AS "noun", ${NOUN_NAMES.indexOf(noun.name)}::int AS "place", q.*,
           CASE WHEN q."before" IS NULL THEN 'added' WHEN q."after" IS NULL THEN 'removed' ELSE 'changed' END AS "action"
      FROM (SELECT r."slug",
                   max(v."id") FILTER (WHERE v."since" = ${release} AND NOT v."removed") AS "after",
                   max(v."id") FILTER (WHERE v."until" = ${release} AND NOT v."removed") AS "before",
                   coalesce(max(v."kind"::text) FILTER (WHERE v."since" = ${release}), 'corrected') AS "kind"
              FROM ${revisions} v JOIN ${table} r ON r."id" = v."recordId"
             WHERE v."since" = ${release} OR v."until" = ${release}
             GROUP BY r."slug") q
     WHERE q."before" IS NOT NULL OR q."after" IS NOT NULL`;
}

const union = (release: number, nouns: readonly NounName[]) =>
  Prisma.join(
    nouns.map((name) => touched(NOUNS[name], release)),
    " UNION ALL ",
  );

/** How many records of each noun a release added, changed and removed, and of what kind its changes are. */
export const differenceOf = keptByRelease(
  "differences",
  500,
  async (release: number): Promise<DifferenceCounts> => {
    const rows = await database().$queryRaw<
      { noun: NounName; action: RecordAction; kind: ChangeKindName; count: number }[]
    >`SELECT q."noun", q."action", q."kind", count(*)::int AS "count" FROM (${union(release, NOUN_NAMES)}) q
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

export type DifferenceFilter = { noun?: NounName | null; take: number; skip: number };

/** The records a release touched, by noun and slug, each as it read before and after. */
export async function changedRecords(release: number, filter: DifferenceFilter): Promise<ChangedRecord[]> {
  const rows = await database().$queryRaw<Touched[]>`
    SELECT q."noun", q."slug", q."kind", q."action", q."before", q."after"
      FROM (${union(release, filter.noun ? [filter.noun] : NOUN_NAMES)}) q
     ORDER BY q."place", q."slug" LIMIT ${filter.take} OFFSET ${filter.skip}`;
  const contents = new Map<string, Content>();
  for (const noun of NOUN_NAMES) {
    const ids = rows
      .filter((row) => row.noun === noun)
      .flatMap((row) => [row.before, row.after])
      .filter((id) => id !== null);
    for (const { id, content } of await contentsOf(NOUNS[noun], ids)) contents.set(`${noun}.${id}`, content);
  }
  const content = (noun: NounName, id: number | null) =>
    id === null ? null : (contents.get(`${noun}.${id}`) ?? null);
  return rows.map(({ noun, slug, kind, action, before, after }) => ({
    noun,
    slug,
    kind,
    action,
    before: content(noun, before),
    after: content(noun, after),
  }));
}

/** What revisions of a noun say, references written as slugs. */
async function contentsOf(noun: Noun, revisionIds: number[]): Promise<{ id: number; content: Content }[]> {
  if (revisionIds.length === 0) return [];
  const parts = Object.entries(noun.fields).map(([name, field]) => entry(name, fieldSql("v", name, field)));
  for (const name of noun.texts?.fields ?? []) parts.push(entry(name, Prisma.raw(`t."${name}"`)));
  for (const [name, list] of Object.entries(noun.lists)) parts.push(entry(name, listSql(list)));
  const texts = noun.texts
    ? Prisma.sql`LEFT JOIN ${Prisma.raw(`"${noun.texts.table}"`)} t ON t."revisionId" = v."id" AND t."language" = ${RECORD_LANGUAGE}`
    : Prisma.empty;
  return database().$queryRaw`
    SELECT v."id", json_build_object(${Prisma.join(parts)}) AS "content"
      FROM ${Prisma.raw(`"${noun.table}Revision"`)} v ${texts}
     WHERE v."id" = ANY(${revisionIds})`;
}

// Names of tables, columns and fields are the project's own (see lib/change-sets/nouns.ts), never a reader's.
const entry = (name: string, value: Prisma.Sql) => Prisma.sql`${Prisma.raw(`'${name}'`)}, ${value}`;

function fieldSql(alias: string, name: string, field: Field): Prisma.Sql {
  if (field.kind === "dated") return datedSql(alias, name);
  if (field.kind === "plain") return Prisma.raw(`"${alias}"."${name}"`);
  return Prisma.raw(
    `(SELECT x."slug" FROM "${NOUNS[field.to].table}" x WHERE x."id" = "${alias}"."${name}Id")`,
  );
}

function listSql(list: ListPart): Prisma.Sql {
  const fields = Object.entries(list.fields).map(([name, field]) => ({
    name,
    sql: fieldSql("p", name, field),
  }));
  const bare = fields.find((field) => field.name === list.bare);
  const item = bare
    ? bare.sql
    : Prisma.sql`json_build_object(${Prisma.join(fields.map((field) => entry(field.name, field.sql)))})`;
  const order = Prisma.raw(`p."${list.order ?? fields[0]?.name ?? "revisionId"}"`);
  const language = list.language ? Prisma.sql`AND p."language" = ${RECORD_LANGUAGE}` : Prisma.empty;
  return Prisma.sql`(SELECT json_agg(${item} ORDER BY ${order}) FROM ${Prisma.raw(`"${list.table}"`)} p
    WHERE p."revisionId" = v."id" ${language})`;
}
