import type { Row } from "@/lib/db/bulk";
import type { Tx } from "@/lib/db/client";
import type { Problem } from "@/lib/result";
import { sourceIdentity } from "@/lib/sources/identity";
import type { Change } from "./change";
import { type Checked, fixedColumns, identities, idsBySlug, movedIdentity } from "./identities";
import { NOUNS, type Noun, type NounName } from "./nouns";
import {
  draftsOf,
  dropDrafts,
  insertRemovals,
  insertRevisions,
  openRevisions,
  type Published,
  publishedRevisions,
} from "./revisions";
import { type Content, fieldColumns, type Ids, referencedSlugs } from "./rows";
import { wordingsOf } from "./wordings";

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
  const bases = await publishedRevisions(
    tx,
    noun,
    changes.flatMap((change) => baseOf(change) ?? []),
  );
  const fixed = await fixedColumns(tx, noun, known);
  const former = await draftsOf(tx, noun, changeSetId, known);

  const removals: Row[] = [];
  const writes: { change: Change; content: Content; row: Row }[] = [];
  const wordings = noun.name === "stance" ? await wordingsOf(tx, changeSetId, checked, ids) : null;
  for (const { change, content } of checked) {
    const recordId = records.get(change.slug);
    const current = recordId === undefined ? undefined : open.get(recordId);
    const problem =
      misfit(noun, change, recordId, current, bases) ??
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
      const replacement = replacementOf(change) ?? "";
      const replacedBy = ids.get(noun.name)?.get(replacement) ?? records.get(replacement) ?? null;
      removals.push({ base: basedOnId, kind: change.kind, replacedBy });
      continue;
    }
    const row: Row = { recordId, changeSetId, basedOnId, kind: change.kind ?? "added", removed: false };
    if (wordings) row.issueRevisionId = wordings.get(content.issue as string)?.(change);
    writes.push({ change, content, row: { ...row, ...fieldColumns(noun.fields, content, ids) } });
  }
  if (problems.length > 0) return problems;
  await insertRevisions(tx, noun, writes, ids);
  await insertRemovals(tx, noun, changeSetId, removals);
  await dropDrafts(tx, noun, changeSetId, former);
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
  // What stands for a record that goes may come with the same changes.
  const added = new Set(checked.flatMap(({ change }) => (change.action === "add" ? change.slug : [])));
  for (const { field, to, slug, slugOf } of references)
    if (!ids.get(to)?.has(slug) && !(field === "replacedBy" && added.has(slug)))
      problems.push({
        record: `${noun.name} ${slugOf}`,
        field,
        reason: `there is no ${to} "${slug}"; add it first, or correct the slug`,
      });
  return ids;
}

/**
 * Why a change does not fit the record as it stands, or null. A change that names what its author saw is taken even where
 * the record is another by now, or gone: it is shown as a conflict, and its text is not lost.
 */
function misfit(
  noun: Noun,
  change: Change,
  recordId: number | undefined,
  current: Published | undefined,
  bases: Map<number, Published>,
): string | null {
  const visible = current !== undefined && !current.removed;
  if (change.action === "add")
    return visible ? `there is a ${noun.name} of this slug already; edit it, or choose another slug` : null;
  const missing = `there is no such ${noun.name}; add it, or correct the slug`;
  const base = baseOf(change);
  if (recordId === undefined || (base === undefined && !visible)) return missing;
  if (base === undefined) return null;
  const seen = bases.get(base);
  if (seen?.recordId !== recordId)
    return "it is based on what was never published of this record; open it anew";
  return change.action === "remove" && seen.removed ? missing : null;
}

function baseOf(change: Change): number | undefined {
  return change.action === "add" ? undefined : change.basedOn;
}

function replacementOf(change: Change): string | undefined {
  return change.action === "remove" ? change.replacedBy : undefined;
}
