import type { Db, Tx } from "@/lib/db/client";
import type { Problem } from "@/lib/result";
import { ALL_NOUNS, NOUNS, type Noun, referencesOf } from "./nouns";

/** How many findings are named: enough to act on, and a bound on the answer. */
const NAMED = 50;

/** Stances of a change set that claim a position, or a silence, without a citation. */
export async function findUncited(tx: Tx, changeSetId: number): Promise<Problem[]> {
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT i."slug" FROM "StanceRevision" d JOIN "Stance" i ON i."id" = d."recordId"
    WHERE d."changeSetId" = ${changeSetId} AND d."since" IS NULL AND NOT d."removed"
      AND (d."position" IS NOT NULL OR d."state" IN ('unclear', 'declined'))
      AND NOT EXISTS (SELECT 1 FROM "Citation" c WHERE c."revisionId" = d."id")
    ORDER BY i."slug" LIMIT ${NAMED}`;
  return rows.map(({ slug }) => ({
    record: `stance ${slug}`,
    field: "citations",
    reason: "add at least one source",
  }));
}

/** Records that would refer to one that readers do not see, were the change set published now: by what it adds or removes. */
export async function findOrphans(tx: Tx, changeSetId: number): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const noun of ALL_NOUNS)
    for (const reference of referencesOf(noun)) {
      const rows = await tx.$queryRawUnsafe<{ slug: string; target: string; isWithheld: boolean }[]>(
        orphansSql(noun, reference, changeSetId),
      );
      for (const { slug, target, isWithheld } of rows)
        found.push({
          record: `${noun.name} ${slug}`,
          field: reference.field,
          reason: isWithheld
            ? `${reference.to} ${target} is withheld; refer to another, or put it back first`
            : `${reference.to} ${target} is not visible; add it, or remove what refers to it as well`,
        });
    }
  return found;
}

function orphansSql(
  noun: Noun,
  { field, to, list }: ReturnType<typeof referencesOf>[number],
  changeSetId: number,
): string {
  const target = NOUNS[to].table;
  const holder = list ? "p" : "r";
  const part = list ? `JOIN "${list.table}" p ON p."revisionId" = r."id"` : "";
  const drafts = (table: string, record: string) =>
    `SELECT 1 FROM "${table}Revision" d WHERE d."recordId" = ${record} AND d."changeSetId" = ${changeSetId} AND d."since" IS NULL`;
  const open = `SELECT 1 FROM "${target}Revision" v WHERE v."recordId" = t."id" AND v."since" IS NOT NULL AND v."until" IS NULL AND NOT v."removed"`;
  // Two halves, each by an index: what the set writes, and what refers to something that it takes away.
  const half = (condition: string) => `
    SELECT i."slug", t."slug" AS "target", EXISTS (${open} AND v."withheld") AS "isWithheld"
    FROM "${noun.table}Revision" r ${part}
    JOIN "${noun.table}" i ON i."id" = r."recordId" JOIN "${target}" t ON t."id" = ${holder}."${field}Id"
    WHERE NOT r."removed" AND ${condition}`;
  const written = `r."changeSetId" = ${changeSetId} AND r."since" IS NULL AND CASE
      WHEN EXISTS (${drafts(target, `t."id"`)}) THEN NOT EXISTS (${drafts(target, `t."id"`)} AND NOT d."removed")
      ELSE NOT EXISTS (${open} AND NOT v."withheld") END`;
  const left = `r."since" IS NOT NULL AND r."until" IS NULL AND NOT EXISTS (${drafts(noun.table, `r."recordId"`)})
      AND t."id" IN (SELECT "recordId" FROM "${target}Revision" WHERE "changeSetId" = ${changeSetId} AND "since" IS NULL AND "removed")`;
  return `(${half(written)} LIMIT ${NAMED}) UNION (${half(left)} LIMIT ${NAMED}) ORDER BY 1, 2 LIMIT ${NAMED}`;
}

/** Records of a change set that name another which stands for them, and which readers would not see. */
export async function findMisled(tx: Tx, changeSetId: number): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const { name, table, replaceable } of ALL_NOUNS) {
    if (replaceable === null) continue;
    const rows = await tx.$queryRawUnsafe<{ slug: string; other: string }[]>(
      `SELECT i."slug", o."slug" AS "other" FROM "${table}Revision" d
       JOIN "${table}" i ON i."id" = d."recordId" JOIN "${table}" o ON o."id" = d."replacedById"
       WHERE d."changeSetId" = $1 AND d."since" IS NULL AND NOT coalesce(
         (SELECT NOT w."removed" FROM "${table}Revision" w
           WHERE w."recordId" = o."id" AND w."changeSetId" = $1 AND w."since" IS NULL),
         EXISTS (SELECT 1 FROM "${table}Revision" v
           WHERE v."recordId" = o."id" AND v."since" IS NOT NULL AND v."until" IS NULL AND NOT v."removed"))
       ORDER BY 1 LIMIT ${NAMED}`,
      changeSetId,
    );
    for (const { slug, other } of rows)
      found.push({
        record: `${name} ${slug}`,
        field: "replacedBy",
        reason: `${name} ${other}, which is to stand for it, is not visible; bring that back, or take this change out`,
      });
  }
  return found;
}

/**
 * The pairs of stances of which at least one is in the change set, and which would both hold on some day. Each stance of the set
 * asks for all others of its leader and issue, fenced off (`OFFSET 0`) from what else is asked of them: the planner knows the
 * tables as they were before the set was written, and would go through the whole set for each of its stances. With 400,000 that had
 * just come in this took half an hour.
 */
export async function findOverlaps(db: Db | Tx, changeSetId: number): Promise<Problem[]> {
  const rows = await db.$queryRaw<
    Record<"a" | "b" | "leader" | "issue" | "lane" | "periodA" | "periodB", string>[]
  >`
    SELECT DISTINCT ON (least(a."slug", b."slug"), greatest(a."slug", b."slug"))
      a."slug" AS a, b."slug" AS b, l."slug" AS leader, s."slug" AS issue, x."lane"::text AS lane,
      x."from" || ' to ' || coalesce(x."to"::text, 'now') AS "periodA",
      y."from" || ' to ' || coalesce(y."to"::text, 'now') AS "periodB"
    FROM "StanceRevision" x CROSS JOIN LATERAL (
      SELECT o.* FROM "StanceRevision" o
      WHERE o."leaderId" = x."leaderId" AND o."issueId" = x."issueId" OFFSET 0
    ) y
    JOIN "Stance" a ON a."id" = x."recordId" JOIN "Stance" b ON b."id" = y."recordId"
    JOIN "Leader" l ON l."id" = x."leaderId" JOIN "Issue" s ON s."id" = x."issueId"
    WHERE x."changeSetId" = ${changeSetId} AND x."since" IS NULL AND NOT x."removed" AND NOT y."removed"
      AND x."lane" = y."lane" AND x."recordId" <> y."recordId"
      AND daterange(x."from", x."to") && daterange(y."from", y."to")
      AND (y."changeSetId" = ${changeSetId} AND y."since" IS NULL
        OR y."since" IS NOT NULL AND y."until" IS NULL AND NOT EXISTS (
          SELECT 1 FROM "StanceRevision" d WHERE d."recordId" = y."recordId" AND d."changeSetId" = ${changeSetId}))
    ORDER BY least(a."slug", b."slug"), greatest(a."slug", b."slug") LIMIT ${NAMED}`;
  return rows.map((row) => ({
    record: `stance ${row.a}`,
    field: "from",
    reason: `overlaps stance ${row.b}: ${row.leader}, ${row.issue}, ${row.lane}, ${row.periodA} and ${row.periodB}; end one before the other begins`,
  }));
}
