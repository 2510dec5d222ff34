import { Prisma } from "@/lib/db/generated/client";

/**
 * What readers see at a release: `since <= r`, not yet closed, neither removed nor withheld. The one place where this
 * condition is written, in its two spellings: for Prisma's where and for SQL.
 */
export function visibleAt(release: number) {
  return { ...inForceAt(release), withheld: false };
}

export function visibleSql(alias: string, release: number): Prisma.Sql {
  return Prisma.sql`(${inForceSql(alias, release)} AND NOT ${Prisma.raw(`"${alias}"`)}."withheld")`;
}

/**
 * What is on record at a release, whether readers see it or a tombstone in its place: visible, or withheld. For what must
 * tell a record that is withheld from one that was never there.
 */
export function inForceAt(release: number) {
  return { since: { lte: release }, OR: [{ until: null }, { until: { gt: release } }], removed: false };
}

export function inForceSql(alias: string, release: number): Prisma.Sql {
  const at = Prisma.raw(`"${alias}"`);
  return Prisma.sql`(${at}."since" <= ${release} AND (${at}."until" IS NULL OR ${at}."until" > ${release}) AND NOT ${at}."removed")`;
}

/**
 * The second form: what readers would see if a change set were published now. Of the records it changes its own drafts,
 * of all others what is visible at the release. For editors alone, and never kept.
 */
export function visibleWith(release: number, changeSetId: number) {
  const draft = { changeSetId, since: null };
  return {
    removed: false,
    OR: [draft, { ...visibleAt(release), record: { revisions: { none: draft } } }],
  };
}

/** Either form, as a query that serves both takes it. */
export type Visible = ReturnType<typeof visibleAt> | ReturnType<typeof visibleWith>;
