import { insertRows, type Row, takeIds } from "@/lib/db/bulk";
import type { Tx } from "@/lib/db/client";
import type { Problem } from "@/lib/result";
import { columnsOf, type Noun } from "./nouns";
import { type Content, type Ids, partRows } from "./rows";

/** A published revision. */
export type Published = { id: number; recordId: number; removed: boolean };

/** What readers see now of these records, by record; the last word on one that was removed says so. */
export async function openRevisions(
  tx: Tx,
  noun: Noun,
  recordIds: number[],
): Promise<Map<number, Published>> {
  if (recordIds.length === 0) return new Map();
  const rows = await tx.$queryRawUnsafe<Published[]>(
    `SELECT "id", "recordId", "removed" FROM "${noun.table}Revision"
     WHERE "recordId" = ANY($1::int[]) AND "since" IS NOT NULL AND "until" IS NULL`,
    recordIds,
  );
  return new Map(rows.map((row) => [row.recordId, row]));
}

/** The published ones among these revisions, by id. */
export async function publishedRevisions(tx: Tx, noun: Noun, ids: number[]): Promise<Map<number, Published>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRawUnsafe<Published[]>(
    `SELECT "id", "recordId", "removed" FROM "${noun.table}Revision" WHERE "id" = ANY($1::int[]) AND "since" IS NOT NULL`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The drafts that a change set holds of these records. */
export async function draftsOf(
  tx: Tx,
  noun: Noun,
  changeSetId: number,
  recordIds: number[],
): Promise<number[]> {
  if (recordIds.length === 0) return [];
  const rows = await tx.$queryRawUnsafe<{ id: number }[]>(
    `SELECT "id" FROM "${noun.table}Revision" WHERE "recordId" = ANY($1::int[]) AND "changeSetId" = $2 AND "since" IS NULL`,
    recordIds,
    changeSetId,
  );
  return rows.map((row) => row.id);
}

/**
 * Takes drafts away, with all that belongs to them. Stances that the same change set coded against the wording of a draft
 * of an issue are left with the wording that stands instead.
 */
export async function dropDrafts(tx: Tx, noun: Noun, changeSetId: number, drafts: number[]): Promise<void> {
  if (drafts.length === 0) return;
  if (noun.name === "issue") await codeAnew(tx, changeSetId, drafts);
  const parts = [...Object.values(noun.lists), ...(noun.texts ? [noun.texts] : [])];
  for (const { table } of parts)
    await tx.$executeRawUnsafe(`DELETE FROM "${table}" WHERE "revisionId" = ANY($1::int[])`, drafts);
  await tx.$executeRawUnsafe(`DELETE FROM "${noun.table}Revision" WHERE "id" = ANY($1::int[])`, drafts);
}

/** Stances of a change set that are coded against drafts of an issue of which nothing is published. */
export async function stancesCodedOn(tx: Tx, changeSetId: number, drafts: number[]): Promise<Problem[]> {
  const rows = await tx.$queryRawUnsafe<{ slug: string }[]>(
    `SELECT i."slug" FROM "StanceRevision" s JOIN "Stance" i ON i."id" = s."recordId"
     WHERE s."changeSetId" = $1 AND s."since" IS NULL AND s."issueRevisionId" = ANY($2::int[])
       AND NOT EXISTS (SELECT 1 FROM "IssueRevision" w WHERE w."recordId" = s."issueId" AND w."since" IS NOT NULL)
     ORDER BY i."slug" LIMIT 50`,
    changeSetId,
    drafts,
  );
  return rows.map(({ slug }) => ({
    record: `stance ${slug}`,
    field: "issue",
    reason: "it is on this issue; take it out first",
  }));
}

async function codeAnew(tx: Tx, changeSetId: number, gone: number[]): Promise<void> {
  await tx.$executeRawUnsafe(
    `UPDATE "StanceRevision" s SET "issueRevisionId" = (
       SELECT w."id" FROM "IssueRevision" w
       WHERE w."recordId" = s."issueId" AND w."id" <> ALL($2::int[])
         AND (w."changeSetId" = $1 AND w."since" IS NULL AND NOT w."removed" OR w."since" IS NOT NULL AND w."until" IS NULL)
       ORDER BY (w."changeSetId" = $1) DESC, w."id" DESC LIMIT 1)
     WHERE s."changeSetId" = $1 AND s."since" IS NULL AND s."issueRevisionId" = ANY($2::int[])`,
    changeSetId,
    gone,
  );
}

/** Writes drafts with all that belongs to them. */
export async function insertRevisions(
  tx: Tx,
  noun: Noun,
  writes: { content: Content; row: Row }[],
  ids: Ids,
): Promise<void> {
  const revisionIds = await takeIds(tx, `${noun.table}Revision`, writes.length);
  const parts = new Map<string, Row[]>();
  const rows = writes.map(({ content, row }, at) => {
    const id = revisionIds[at] as number;
    for (const [table, own] of partRows(noun, id, content, ids)) {
      const all = parts.get(table);
      if (all) all.push(...own);
      else parts.set(table, own);
    }
    return { id, ...row };
  });
  await insertRows(tx, `${noun.table}Revision`, rows);
  for (const [table, own] of parts) await insertRows(tx, table, own);
}

/** A removal keeps the columns of what it removes, and none of its texts, codes and citations. */
export async function insertRemovals(
  tx: Tx,
  noun: Noun,
  changeSetId: number,
  removals: Row[],
): Promise<void> {
  if (removals.length === 0) return;
  const kept = [
    "recordId",
    ...Object.entries(noun.fields).flatMap(([name, field]) => columnsOf(name, field)),
  ];
  if (noun.name === "stance") kept.push("issueRevisionId");
  const columns = kept.map((column) => `"${column}"`).join(", ");
  const copied = kept.map((column) => `r."${column}"`).join(", ");
  const [into, from] = noun.replaceable ? [`, "replacedById"`, `, x."replacedBy"`] : ["", ""];
  await tx.$executeRawUnsafe(
    `INSERT INTO "${noun.table}Revision" (${columns}, "changeSetId", "basedOnId", "removed", "kind"${into})
     SELECT ${copied}, $1::int, r."id", true, x."kind"::"ChangeKind"${from}
     FROM json_to_recordset($2::json) AS x("base" int, "kind" text, "replacedBy" int) JOIN "${noun.table}Revision" r ON r."id" = x."base"`,
    changeSetId,
    JSON.stringify(removals),
  );
}
