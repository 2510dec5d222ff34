import { insertRows, type Row, takeIds } from "@/lib/db/bulk";
import type { Tx } from "@/lib/db/client";
import { sourceIdentity } from "@/lib/sources/identity";
import type { Change } from "./change";
import type { Noun } from "./nouns";
import { type Content, fieldColumns, type Ids } from "./rows";

/** A change whose content was checked by its noun's schema; null for a removal. */
export type Checked = { change: Change; content: Content | null };

export async function idsBySlug(tx: Tx, table: string, slugs: string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRawUnsafe<{ id: number; slug: string }[]>(
    `SELECT "id", "slug" FROM "${table}" WHERE "slug" = ANY($1::text[])`,
    slugs,
  );
  return new Map(rows.map((row) => [row.slug, row.id]));
}

/** The identities of the records, made where they are added; `known` are those that were there before. */
export async function identities(tx: Tx, noun: Noun, checked: Checked[], ids: Ids) {
  const records = await idsBySlug(
    tx,
    noun.table,
    checked.map(({ change }) => change.slug),
  );
  const known = [...records.values()];
  const fresh = checked.filter(({ change }) => change.action === "add" && !records.has(change.slug));
  const freshIds = await takeIds(tx, noun.table, fresh.length);
  const own = identityFields(noun);
  const rows = fresh.flatMap(({ change, content }, at) => {
    const id = freshIds[at];
    if (!content || id === undefined) return [];
    records.set(change.slug, id);
    const address = noun.identity.includes("address")
      ? { address: sourceIdentity(content.url as string)?.address }
      : {};
    return [{ id, slug: change.slug, ...address, ...fieldColumns(own, content, ids) }];
  });
  await insertRows(tx, noun.table, rows);
  return { records, known };
}

/** What the identities keep for good, beside the slug: a stance's leader, issue and lane. */
export async function fixedColumns(tx: Tx, noun: Noun, recordIds: number[]): Promise<Map<number, Row>> {
  const columns = Object.keys(fieldColumns(identityFields(noun), {}, new Map()));
  if (columns.length === 0 || recordIds.length === 0) return new Map();
  const rows = await tx.$queryRawUnsafe<(Row & { id: number })[]>(
    `SELECT "id", ${columns.map((column) => `"${column}"`).join(", ")} FROM "${noun.table}" WHERE "id" = ANY($1::int[])`,
    recordIds,
  );
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** Why a content does not belong to the record of its slug, or null. */
export function movedIdentity(
  noun: Noun,
  content: Content | null,
  ids: Ids,
  fixed: Row | undefined,
): string | null {
  if (!content || !fixed) return null;
  const given = fieldColumns(identityFields(noun), content, ids);
  const same = Object.entries(fixed).every(([column, value]) => given[column] === value);
  return same ? null : `its ${noun.identity.join(", ")} cannot change; remove it and add another`;
}

function identityFields(noun: Noun) {
  return Object.fromEntries(Object.entries(noun.fields).filter(([name]) => noun.identity.includes(name)));
}
