import { contentsOf } from "@/lib/change-sets/contents";
import { NOUNS, type NounName } from "@/lib/change-sets/nouns";
import { type Db, database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type Actor, may } from "@/lib/domain/permissions";
import { listReleases } from "@/lib/releases/queries";
import { type Found, findPublished, goingWith } from "../dependents";
import type { RecordName, Tombstone } from "../model";
import { listWithheld, tombstoneSql } from "../queries";
import type { WithholdingPreview } from "./model";

/** How many releases are offered to have their sentence withheld with the record. */
const RELEASES = 20;

/**
 * What withholding a record would take with it, or, where it is withheld, what came with it. Null for a record of which
 * nothing was published, and for whoever may not withhold.
 */
export async function previewWithholding(
  actor: Actor,
  { noun, slug }: RecordName,
  db: Db = database(),
): Promise<WithholdingPreview | null> {
  if (!may(actor, "withhold")) return null;
  const record = await findPublished(db, noun, slug);
  if (!record) return null;
  const [state, releases] = await Promise.all([stateOf(db, record), releasesOf(db, record)]);
  const withheld = state.isWithheld ? state.tombstone : null;
  const others = state.shownId === null ? await cameWith(record) : await wouldGo(db, record);
  const content = state.newestId === null ? null : await contentOf(db, noun, state.newestId);
  return { noun, slug, content, withheld, isShown: state.shownId !== null, others, releases };
}

type State = {
  newestId: number | null;
  shownId: number | null;
  isWithheld: boolean;
  tombstone: Tombstone | null;
};

async function stateOf(db: Db, { noun, id }: Found): Promise<State> {
  const revisions = Prisma.raw(`"${NOUNS[noun].table}Revision"`);
  const [row] = await db.$queryRaw<State[]>`
    SELECT max(v."id") FILTER (WHERE v."until" IS NULL) AS "newestId", max(v."id") FILTER (WHERE NOT v."withheld") AS "shownId",
           bool_or(v."withheld") AS "isWithheld", ${tombstoneSql(noun, Prisma.sql`${id}::int`)} AS "tombstone"
      FROM ${revisions} v WHERE v."recordId" = ${id} AND v."since" IS NOT NULL AND NOT v."removed"`;
  return row ?? { newestId: null, shownId: null, isWithheld: false, tombstone: null };
}

async function contentOf(db: Db, noun: NounName, revisionId: number) {
  return (await contentsOf(db, NOUNS[noun], [revisionId])).get(revisionId) ?? null;
}

/** All that goes with the record, step by step. */
async function wouldGo(db: Db, record: Found): Promise<RecordName[]> {
  const gone = new Map<string, Found>([[`${record.noun} ${record.id}`, record]]);
  for (let last = [record]; last.length > 0; ) {
    const next = await goingWith(db, last, () => `NOT r."withheld"`);
    last = next.filter(({ noun, id }) => !gone.has(`${noun} ${id}`));
    for (const found of last) gone.set(`${found.noun} ${found.id}`, found);
  }
  return [...gone.values()].slice(1).map(({ noun, slug }) => ({ noun, slug }));
}

async function cameWith({ noun, slug }: Found): Promise<RecordName[]> {
  const withheld = await listWithheld();
  return withheld
    .filter(({ cause }) => cause?.noun === noun && cause.slug === slug)
    .map((other) => ({ noun: other.noun, slug: other.slug }));
}

async function releasesOf(db: Db, { noun, id }: Found): Promise<WithholdingPreview["releases"]> {
  const revisions = Prisma.raw(`"${NOUNS[noun].table}Revision"`);
  return db.$queryRaw`
    SELECT DISTINCT r."number", r."sentence" FROM ${revisions} v JOIN "Release" r ON r."number" IN (v."since", v."until")
     WHERE v."recordId" = ${id} AND v."since" IS NOT NULL ORDER BY r."number" DESC LIMIT ${RELEASES}`;
}

/** The same of the sentence of a release, which takes nothing with it. */
export async function previewSentence(actor: Actor, number: number): Promise<WithholdingPreview | null> {
  if (!may(actor, "withhold")) return null;
  const [release] = await listReleases(number, 1);
  if (release?.number !== number) return null;
  return {
    noun: "release",
    slug: String(number),
    content: release.withheld ? null : { sentence: release.sentence },
    withheld: release.withheld,
    isShown: release.withheld === null,
    others: [],
    releases: [],
  };
}
