import { contentsOf } from "@/lib/change-sets/contents";
import { NOUN_NAMES, NOUNS, type Noun, type NounName } from "@/lib/change-sets/nouns";
import { type Db, database, type Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { inForceSql } from "@/lib/db/visible";
import { fail, type Result, succeed } from "@/lib/result";
import { type ExportedRecord, FILE_BEGIN, FILE_END, LIST_END, listBegin, recordLines } from "./format";
import type { ExportReport } from "./model";
import { standingOf } from "./standing";

/** Records read and written at once. */
const PAGE = 500;

/**
 * What readers see at a release, to be taken noun by noun in the order of `NOUN_NAMES`, each from its first page to its
 * last, and again if it is asked for again: records in the order of their slugs. Left out are records that are withheld (at any release), with what cannot stand
 * without them, and the forwards of records that were merged away, which are removed; the report names them as they are met.
 */
export type ReleaseRecords = {
  report: ExportReport;
  pagesOf: (noun: NounName) => AsyncGenerator<ExportedRecord[]>;
};

/**
 * The records of a release, read as they are taken. What a release holds never changes but by a withholding: outside one
 * snapshot of the database, whoever reads has to see that none came between.
 */
export function recordsAt(release: number, db: Db | Tx = database()): ReleaseRecords {
  const report = emptyReport(release);
  const held = new Map<NounName, Set<string>>();
  return {
    report,
    async *pagesOf(name) {
      const slugs = new Set<string>();
      held.set(name, slugs);
      for await (const page of pagesOf(db, NOUNS[name], release)) {
        const records = page.flatMap((record) => taken(name, record, held, report));
        for (const { slug } of records) slugs.add(slug);
        report.counts[name] = slugs.size;
        yield records;
      }
    },
  };
}

/**
 * The records of a release as a file that import reads, piece by piece; the same records make the same bytes.
 * Law: read back into an empty database and exported again, the file is the same.
 */
export async function* exportText({ pagesOf: pages }: ReleaseRecords): AsyncGenerator<string> {
  yield FILE_BEGIN;
  for (const name of NOUN_NAMES) {
    yield listBegin(name);
    let isFirst = true;
    for await (const records of pages(name)) {
      yield recordLines(records, isFirst);
      isFirst &&= records.length === 0;
    }
    yield LIST_END;
  }
  yield FILE_END;
}

/**
 * Writes every record that readers see at a release as a file that import reads, from one snapshot of the database.
 * @param release  its number; undefined for the newest
 * @param write  takes the file in pieces, in their order
 * @returns what was written; `not-found` without such a release, and then nothing is written
 */
export async function exportRecords(
  db: Db,
  { release, write }: { release?: number; write: (text: string) => Promise<void> },
): Promise<Result<ExportReport>> {
  return db.$transaction(
    async (tx): Promise<Result<ExportReport>> => {
      const last = await tx.release.findFirst({ orderBy: { number: "desc" }, select: { number: true } });
      const newest = last?.number ?? null;
      if (newest === null) return fail("not-found", "There is no release yet; publish a change set first.");
      const number = release ?? newest;
      if (number < 1 || number > newest)
        return fail("not-found", `There is no release ${number}; the newest is ${newest}.`);
      const records = recordsAt(number, tx);
      for await (const piece of exportText(records)) await write(piece);
      return succeed(records.report);
    },
    { maxWait: 30_000, timeout: 3_600_000, isolationLevel: "RepeatableRead" },
  );
}

type Row = { id: number; slug: string; withheld: boolean };

/** What is on record at a release, page by page; slugs in the order of their bytes, whatever the database's language. */
async function* pagesOf(tx: Db | Tx, noun: Noun, release: number): AsyncGenerator<(Row & ExportedRecord)[]> {
  let after = "";
  for (;;) {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT r."id", i."slug", r."withheld" FROM ${Prisma.raw(`"${noun.table}Revision"`)} r
      JOIN ${Prisma.raw(`"${noun.table}"`)} i ON i."id" = r."recordId"
      WHERE ${inForceSql("r", release)} AND i."slug" COLLATE "C" > ${after}
      ORDER BY i."slug" COLLATE "C" LIMIT ${PAGE}`;
    const last = rows.at(-1);
    if (!last) return;
    const contents = await contentsOf(
      tx,
      noun,
      rows.map(({ id }) => id),
    );
    yield rows.map((row) => ({ ...row, content: contents.get(row.id) ?? {} }));
    after = last.slug;
  }
}

/** The record as it is exported, or none; what is left out goes into the report. */
function taken(
  noun: NounName,
  { slug, content, withheld }: Row & ExportedRecord,
  held: ReadonlyMap<NounName, ReadonlySet<string>>,
  report: ExportReport,
): ExportedRecord[] {
  const standing = withheld
    ? null
    : standingOf(noun, content, (to, other) => held.get(to)?.has(other) ?? false);
  if (!standing) {
    report.leftOut.push({ noun, slug, because: withheld ? "withheld" : "depends" });
    return [];
  }
  for (const { field, refersTo } of standing.lost) report.shortened.push({ noun, slug, field, refersTo });
  return [{ slug, content: standing.content }];
}

function emptyReport(release: number): ExportReport {
  const counts = Object.fromEntries(NOUN_NAMES.map((noun) => [noun, 0])) as ExportReport["counts"];
  return { release, counts, leftOut: [], shortened: [] };
}
