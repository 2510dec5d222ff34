import { insertRows, type Row, takeIds } from "@/lib/db/bulk";
import type { Tx } from "@/lib/db/client";
import type { Problem } from "@/lib/result";
import { sourceIdentity } from "@/lib/sources/identity";
import type { Change } from "./change";
import { columnsOf, NOUNS, type Noun, type NounName } from "./nouns";
import { type Content, fieldColumns, type Ids, partRows, referencedSlugs } from "./rows";

type Checked = { change: Change; content: Content | null };
type Open = { id: number; recordId: number; removed: boolean };

/**
 * Writes the changes of one noun as draft revisions of a change set; a former draft of the same record gives way.
 * @returns what is wrong with them; if anything is, the caller rolls back
 */
export async function writeDrafts(
  tx: Tx,
  changeSetId: number,
  noun: Noun,
  changes: Change[],
): Promise<Problem[]> {
  const { checked, problems } = check(noun, changes);
  const ids: Ids = await resolve(tx, noun, checked, problems);
  if (problems.length > 0) return problems;

  const { records, known } = await identities(tx, noun, checked, ids);
  const open = await openRevisions(tx, noun, known);
  const fixed = await fixedColumns(tx, noun, known);
  await dropFormerDrafts(tx, noun, changeSetId, known);

  const removals: Row[] = [];
  const writes: { change: Change; content: Content; row: Row }[] = [];
  const wordings = noun.name === "stance" ? await wordingsOf(tx, changeSetId, checked, ids) : null;
  for (const { change, content } of checked) {
    const recordId = records.get(change.slug);
    const current = recordId === undefined ? undefined : open.get(recordId);
    const problem =
      misfit(noun, change, recordId, current) ??
      movedIdentity(noun, content, ids, recordId === undefined ? undefined : fixed.get(recordId)) ??
      (wordings && content && !wordings.has(content.issue as string) ? "its issue is not visible" : null);
    if (problem || recordId === undefined) {
      problems.push({
        record: `${noun.name} ${change.slug}`,
        field: "slug",
        reason: problem ?? "no such record",
      });
      continue;
    }
    const basedOnId = change.action === "add" ? null : (change.basedOn ?? current?.id ?? null);
    if (!content) {
      const replacedBy = ids.get(noun.name)?.get(replacementOf(change) ?? "") ?? null;
      removals.push({ base: basedOnId, kind: change.kind, replacedBy });
      continue;
    }
    const row: Row = { recordId, changeSetId, basedOnId, kind: change.kind ?? "added", removed: false };
    if (wordings) row.issueRevisionId = wordings.get(content.issue as string);
    writes.push({ change, content, row: { ...row, ...fieldColumns(noun.fields, content, ids) } });
  }
  if (problems.length > 0) return problems;
  await insertRevisions(tx, noun, writes, ids);
  await insertRemovals(tx, noun, changeSetId, removals);
  return [];
}

function check(noun: Noun, changes: Change[]): { checked: Checked[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const checked = changes.map((change): Checked => {
    const record = `${noun.name} ${change.slug}`;
    if (seen.has(change.slug))
      problems.push({ record, field: "slug", reason: "the slug stands twice; change one of them" });
    seen.add(change.slug);
    if (change.action === "remove") {
      const replacement = replacementOf(change);
      if (replacement !== undefined && (!noun.replaceable || replacement === change.slug))
        problems.push({
          record,
          field: "replacedBy",
          reason: noun.replaceable
            ? "a record does not stand for itself; name another"
            : `a ${noun.name} has no other that stands for it; leave it out`,
        });
      return { change, content: null };
    }
    const parsed = noun.schema.safeParse(change.content);
    if (parsed.success) {
      if (noun.name === "source" && sourceIdentity(parsed.data.url as string)?.slug !== change.slug)
        problems.push({
          record,
          field: "url",
          reason: "its slug does not belong to this address; add a source for it",
        });
      return { change, content: parsed.data };
    }
    for (const issue of parsed.error.issues)
      problems.push({ record, field: issue.path.join("."), reason: issue.message });
    return { change, content: null };
  });
  return { checked, problems };
}

/** Ids of everything that the contents refer to; what does not exist is a problem. */
async function resolve(tx: Tx, noun: Noun, checked: Checked[], problems: Problem[]): Promise<Ids> {
  const wanted = new Map<NounName, Set<string>>();
  const references = checked.flatMap(({ change, content }) => {
    const replacement = replacementOf(change);
    const named = content
      ? referencedSlugs(noun, content)
      : replacement
        ? [{ field: "replacedBy", to: noun.name, slug: replacement }]
        : [];
    return named.map((reference) => ({ ...reference, slugOf: change.slug }));
  });
  for (const { to, slug } of references) wanted.set(to, (wanted.get(to) ?? new Set()).add(slug));
  const ids: Ids = new Map();
  for (const [to, slugs] of wanted) ids.set(to, await idsBySlug(tx, NOUNS[to].table, [...slugs]));
  for (const { field, to, slug, slugOf } of references)
    if (!ids.get(to)?.has(slug))
      problems.push({
        record: `${noun.name} ${slugOf}`,
        field,
        reason: `there is no ${to} "${slug}"; add it first, or correct the slug`,
      });
  return ids;
}

async function idsBySlug(tx: Tx, table: string, slugs: string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRawUnsafe<{ id: number; slug: string }[]>(
    `SELECT "id", "slug" FROM "${table}" WHERE "slug" = ANY($1::text[])`,
    slugs,
  );
  return new Map(rows.map((row) => [row.slug, row.id]));
}

/** The identities of the records, made where they are added; `known` are those that were there before. */
async function identities(tx: Tx, noun: Noun, checked: Checked[], ids: Ids) {
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

async function openRevisions(tx: Tx, noun: Noun, recordIds: number[]): Promise<Map<number, Open>> {
  if (recordIds.length === 0) return new Map();
  const rows = await tx.$queryRawUnsafe<Open[]>(
    `SELECT "id", "recordId", "removed" FROM "${noun.table}Revision"
     WHERE "recordId" = ANY($1::int[]) AND "since" IS NOT NULL AND "until" IS NULL`,
    recordIds,
  );
  return new Map(rows.map((row) => [row.recordId, row]));
}

function misfit(
  noun: Noun,
  change: Change,
  recordId: number | undefined,
  current: Open | undefined,
): string | null {
  const visible = current !== undefined && !current.removed;
  if (change.action === "add")
    return visible ? `there is a ${noun.name} of this slug already; edit it, or choose another slug` : null;
  if (recordId === undefined || !visible) return `there is no such ${noun.name}; add it, or correct the slug`;
  return null;
}

/** What the identities keep for good, beside the slug: a stance's leader, issue and lane. */
async function fixedColumns(tx: Tx, noun: Noun, recordIds: number[]): Promise<Map<number, Row>> {
  const columns = Object.keys(fieldColumns(identityFields(noun), {}, new Map()));
  if (columns.length === 0 || recordIds.length === 0) return new Map();
  const rows = await tx.$queryRawUnsafe<(Row & { id: number })[]>(
    `SELECT "id", ${columns.map((column) => `"${column}"`).join(", ")} FROM "${noun.table}" WHERE "id" = ANY($1::int[])`,
    recordIds,
  );
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

function movedIdentity(noun: Noun, content: Content | null, ids: Ids, fixed: Row | undefined): string | null {
  if (!content || !fixed) return null;
  const given = fieldColumns(identityFields(noun), content, ids);
  const same = Object.entries(fixed).every(([column, value]) => given[column] === value);
  return same ? null : `its ${noun.identity.join(", ")} cannot change; remove it and add another`;
}

function identityFields(noun: Noun) {
  return Object.fromEntries(Object.entries(noun.fields).filter(([name]) => noun.identity.includes(name)));
}

/** The wording of each issue that stances are now coded against: this change set's own, else the published one. */
async function wordingsOf(
  tx: Tx,
  changeSetId: number,
  checked: Checked[],
  ids: Ids,
): Promise<Map<string, number>> {
  const bySlug = ids.get("issue") ?? new Map<string, number>();
  if (!checked.some(({ content }) => content)) return new Map();
  const rows = await tx.$queryRawUnsafe<{ id: number; recordId: number }[]>(
    `SELECT DISTINCT ON ("recordId") "id", "recordId" FROM "IssueRevision"
     WHERE "recordId" = ANY($1::int[]) AND NOT "removed"
       AND ("changeSetId" = $2 OR ("since" IS NOT NULL AND "until" IS NULL))
     ORDER BY "recordId", ("changeSetId" = $2) DESC, "id" DESC`,
    [...bySlug.values()],
    changeSetId,
  );
  const byRecord = new Map(rows.map((row) => [row.recordId, row.id]));
  return new Map(
    [...bySlug].flatMap(([slug, id]) => {
      const wording = byRecord.get(id);
      return wording === undefined ? [] : [[slug, wording] as const];
    }),
  );
}

async function dropFormerDrafts(tx: Tx, noun: Noun, changeSetId: number, recordIds: number[]): Promise<void> {
  if (recordIds.length === 0) return;
  const drafts = await tx.$queryRawUnsafe<{ id: number }[]>(
    `SELECT "id" FROM "${noun.table}Revision" WHERE "recordId" = ANY($1::int[]) AND "changeSetId" = $2`,
    recordIds,
    changeSetId,
  );
  if (drafts.length === 0) return;
  const gone = drafts.map((draft) => draft.id);
  const parts = [...Object.values(noun.lists), ...(noun.texts ? [noun.texts] : [])];
  for (const { table } of parts)
    await tx.$executeRawUnsafe(`DELETE FROM "${table}" WHERE "revisionId" = ANY($1::int[])`, gone);
  await tx.$executeRawUnsafe(`DELETE FROM "${noun.table}Revision" WHERE "id" = ANY($1::int[])`, gone);
}

async function insertRevisions(tx: Tx, noun: Noun, writes: { content: Content; row: Row }[], ids: Ids) {
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

function replacementOf(change: Change): string | undefined {
  return change.action === "remove" ? change.replacedBy : undefined;
}

/** A removal keeps the columns of what it removes, and none of its texts, codes and citations. */
async function insertRemovals(tx: Tx, noun: Noun, changeSetId: number, removals: Row[]): Promise<void> {
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
