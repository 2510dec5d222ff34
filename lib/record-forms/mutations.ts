import { atomically } from "@/lib/atomically";
import { findDrafted, knownSlugs, slugsBeginning } from "@/lib/change-sets/drafted/queries";
import { idsBySlug } from "@/lib/change-sets/identities";
import { lockOwnDraft } from "@/lib/change-sets/locked";
import { writeChanges } from "@/lib/change-sets/mutations";
import { NOUNS, type NounName } from "@/lib/change-sets/nouns";
import { draftsOf, dropDrafts } from "@/lib/change-sets/revisions";
import type { Db, Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { type Failure, fail, type Result, succeed } from "@/lib/result";
import { type FormRef, newName, type Writer } from "@/lib/working-copies/model";
import { currentVersion } from "@/lib/working-copies/mutations";
import { changesOf } from "./changes";
import { checkRecord, type FieldProblems, sentence } from "./check";
import type { CitedRow } from "./citation-rows";
import { RECORD_FORMS } from "./fields";
import type { FormValues } from "./model";
import { citationsOf, newSources } from "./new-sources";
import { proposedSlug } from "./slug-proposal";
import { slugFrom, slugProblem } from "./slugs";
import { textOf } from "./texts";

export type PutRecord = FormRef &
  Writer & {
    values: FormValues;
    /** The published revision that its author saw; null for a new record. */
    basedOn: number | null;
    actor: Actor;
    now: Date;
  };

/**
 * Puts what a form holds into its author's draft as a change of its record, with the sources that it cites by address and
 * that nobody has recorded yet. The working copy has done its work then, and goes.
 * @returns the record's slug; `invalid` with each problem at the form's field; `outdated` where another tab saved the form
 *          unseen; `not-found` also for a draft of somebody else; `not-allowed` where the change set is no draft
 */
export function putRecord(db: Db, put: PutRecord): Promise<Result<{ slug: string }>> {
  return atomically(db, async (tx) => {
    const { id, noun, key, values, actor, now } = put;
    const changeSet = await lockOwnDraft(tx, id, actor);
    if (!changeSet.ok) return changeSet;
    const current = await currentVersion(tx, put);
    if (!current.ok) return current;
    const isNew = newName(key) !== null;
    const record = isNew ? null : await findDrafted(tx, id, noun, key);
    if (!isNew && !record) return fail("not-found", `There is no ${noun} ${key}.`);

    const checked = checkRecord(noun, values, now.toISOString().slice(0, 10));
    if (!checked.ok) return invalid(checked.problems);
    const slug = record?.published ? key : await slugOfNew(tx, put, checked.content);
    const unfit = slug === key ? null : slugProblem(noun, slug);
    if (unfit) return invalid({ [slugField(noun)]: [unfit] });
    if (slug !== key && (await knownSlugs(tx, id, noun, [slug])).has(slug))
      return invalid({ [slugField(noun)]: [`There is one already: ${noun} ${slug}. Edit that one.`] });
    const sources = await sourcesOf(tx, id, checked.cited);
    const content = citationsOf(checked.content, checked.cited, sources.changes);
    const decided = changesOf(noun, slug, content, values, record, put.basedOn);
    if (!decided.ok || Object.keys(sources.problems).length > 0)
      return invalid({ ...sources.problems, ...(decided.ok ? {} : decided.problems) });

    if (record && slug !== key) await dropDraft(tx, id, noun, key);
    const changes = [...sources.changes, ...decided.changes];
    const written = await writeChanges(tx, { id, changes, actor, now });
    if (!written.ok) return placed(written, noun, checked.place);
    await tx.workingCopy.deleteMany({ where: { changeSetId: id, noun, key } });
    return succeed({ slug });
  });
}

function invalid(problems: FieldProblems): Failure {
  return fail(
    "invalid",
    "It is not in the change set yet: some fields need another look. Nothing you typed is lost.",
    Object.entries(problems).flatMap(([field, reasons]) =>
      reasons.map((reason) => ({ record: "", field, reason })),
    ),
  );
}

/** The slug of a record that is not published: typed, or out of its name, or made anew of what it says now. */
async function slugOfNew(
  tx: Tx,
  { noun, key, values }: PutRecord,
  content: Record<string, unknown>,
): Promise<string> {
  const beginning = slugFrom(noun, content, () => false);
  if (beginning === null)
    return newName(key) === null
      ? key
      : textOf(values.slug) || proposedSlug(String(content.title ?? content.name));
  const taken = await slugsBeginning(tx, noun, beginning);
  return slugFrom(noun, content, (slug) => slug !== key && taken.has(slug)) ?? beginning;
}

async function sourcesOf(tx: Tx, id: number, cited: readonly CitedRow[]) {
  const slugs = cited.flatMap(({ source }) => (source ? [source.slug] : []));
  const known = await knownSlugs(tx, id, "source", slugs);
  return newSources(cited, (slug) => known.has(slug));
}

/** A record of this draft alone takes another slug: its draft under the former one goes. */
async function dropDraft(tx: Tx, id: number, noun: NounName, slug: string): Promise<void> {
  const records = await idsBySlug(tx, NOUNS[noun].table, [slug]);
  await dropDrafts(tx, NOUNS[noun], id, await draftsOf(tx, NOUNS[noun], id, [...records.values()]));
}

function slugField(noun: NounName): string {
  const { slug } = RECORD_FORMS[noun];
  return slug.typed ? "slug" : slug.at;
}

/** Problems that the writing of changes found, at the fields of the form where they can be put right. */
function placed(failure: Failure, noun: NounName, place: (path: string[]) => string): Failure {
  const problems = failure.problems.map(({ record, field, reason }) => {
    const own = record.startsWith(`${noun} `);
    const at = field === "slug" ? slugField(noun) : place(field.split("."));
    return own
      ? { record: "", field: at, reason: sentence(reason) }
      : { record, field: "", reason: sentence(reason) };
  });
  return { ...failure, problems };
}
