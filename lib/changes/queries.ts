import { contentsOf } from "@/lib/change-sets/contents";
import { NOUN_NAMES, NOUNS, type Noun, type NounName } from "@/lib/change-sets/nouns";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
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
    for (const [id, content] of await contentsOf(database(), NOUNS[noun], ids))
      if (content) contents.set(`${noun}.${id}`, content);
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
