import type { Db, Tx } from "@/lib/db/client";
import { differing, type RecordContent } from "@/lib/domain/three-way";
import type { Problem } from "@/lib/result";
import { contentsOf, type FieldContent } from "../contents";
import { ALL_NOUNS, type Noun, type NounName } from "../nouns";
import { REMEDY, withheldNowSql } from "./withheld-now";

/** How many findings of a noun are named. */
const NAMED = 50;

/** A record because of which a change set is stopped: why, and what to do. */
export type WithheldFinding = { noun: NounName; slug: string; reason: string };

/** The same as problems of an answer. */
export function withheldProblems(findings: readonly WithheldFinding[]): Problem[] {
  return findings.map(({ noun, slug, reason }) => ({ record: `${noun} ${slug}`, field: "record", reason }));
}

/**
 * What of a change set, as it stands, would bring withheld words back unseen: it is neither handed on nor published with that.
 */
export async function findWithheldWords(tx: Db | Tx, changeSetId: number): Promise<WithheldFinding[]> {
  if ((await tx.withholding.count()) === 0) return [];
  return [...(await findMovedWithheld(tx, changeSetId)), ...(await findRepeated(tx, changeSetId))];
}

/**
 * Records of a change set that were withheld after it was approved: whoever approved it did not know, and publishing would
 * show again what was taken out.
 */
export async function findWithheldSince(tx: Db | Tx, changeSetId: number): Promise<WithheldFinding[]> {
  const found: WithheldFinding[] = [];
  if ((await tx.withholding.count()) === 0) return found;
  for (const { name, table } of ALL_NOUNS) {
    const rows = await tx.$queryRawUnsafe<{ slug: string; reason: string }[]>(
      `SELECT w."slug", w."reason" FROM (
         SELECT DISTINCT ON ("recordId") * FROM "Withholding" WHERE "noun" = '${name}' ORDER BY "recordId", "id" DESC) w
       JOIN "${table}Revision" d ON d."recordId" = w."recordId" AND d."changeSetId" = $1 AND d."since" IS NULL AND NOT d."removed"
       WHERE w."action" = 'withhold' AND w."at" > (
         SELECT max(m."at") FROM "ChangeSetMove" m WHERE m."changeSetId" = $1 AND m."move" = 'approve')
       ORDER BY w."slug" LIMIT ${NAMED}`,
      changeSetId,
    );
    for (const { slug, reason } of rows)
      found.push({ noun: name, slug, reason: `it was withheld since: ${reason}` });
  }
  return found;
}

/**
 * Withheld records in a change set that makes one record of two: what stood under the one stands under the other then, where
 * nothing withholds it.
 */
async function findMovedWithheld(tx: Db | Tx, changeSetId: number): Promise<WithheldFinding[]> {
  const merges = ALL_NOUNS.filter(({ replaceable }) => replaceable).map(
    ({ table }) =>
      `EXISTS (SELECT 1 FROM "${table}Revision" WHERE "changeSetId" = $1 AND "since" IS NULL AND "replacedById" IS NOT NULL)`,
  );
  const withheld = ALL_NOUNS.map(
    (noun) =>
      `SELECT '${noun.name}' AS "noun", i."slug" FROM "${noun.table}Revision" d JOIN "${noun.table}" i ON i."id" = d."recordId"
       WHERE d."changeSetId" = $1 AND d."since" IS NULL AND ${withheldNowSql(noun, `i."id"`)}`,
  );
  const rows = await tx.$queryRawUnsafe<{ noun: NounName; slug: string }[]>(
    `SELECT q.* FROM (${withheld.join(" UNION ALL ")}) q WHERE ${merges.join(" OR ")} ORDER BY 1, 2 LIMIT ${NAMED}`,
    changeSetId,
  );
  return rows.map(({ noun, slug }) => ({
    noun,
    slug,
    reason: `it is withheld, and the change set makes one record of two; ${REMEDY}`,
  }));
}

/** Records of which a change set says again what is withheld: that corrects nothing, and is done by putting them back. */
async function findRepeated(tx: Db | Tx, changeSetId: number): Promise<WithheldFinding[]> {
  const found: WithheldFinding[] = [];
  for (const noun of ALL_NOUNS) {
    const rows = await tx.$queryRawUnsafe<{ slug: string; draft: number; withheld: number[] }[]>(
      `SELECT i."slug", d."id" AS "draft", array_agg(h."id") AS "withheld"
       FROM "${noun.table}Revision" d JOIN "${noun.table}" i ON i."id" = d."recordId"
       JOIN "${noun.table}Revision" h ON h."recordId" = d."recordId" AND h."withheld" AND NOT h."removed"
       WHERE d."changeSetId" = $1 AND d."since" IS NULL AND NOT d."removed"
       GROUP BY i."slug", d."id" ORDER BY i."slug"`,
      changeSetId,
    );
    const contents = await contentsOf(
      tx,
      noun,
      rows.flatMap(({ draft, withheld }) => [draft, ...withheld]),
    );
    for (const { slug, draft, withheld } of rows)
      if (withheld.some((id) => saysTheSame(contents.get(draft), contents.get(id))))
        found.push(repeated(noun, slug));
  }
  return found.slice(0, NAMED);
}

/** Whether two contents differ in nothing but the day of the last look. */
function saysTheSame(a: FieldContent | null | undefined, b: FieldContent | null | undefined): boolean {
  const fields = differing((a ?? null) as RecordContent, (b ?? null) as RecordContent);
  return fields.every((field) => field === "lastChecked");
}

const repeated = ({ name }: Noun, slug: string): WithheldFinding => ({
  noun: name,
  slug,
  reason:
    "it says again, word for word, what is withheld; correct it, or take this change out and have it put back",
});
