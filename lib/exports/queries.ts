import { contentsOf } from "@/lib/change-sets/contents";
import { NOUN_NAMES, NOUNS, type Noun, type NounName } from "@/lib/change-sets/nouns";
import type { Db, Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { inForceSql } from "@/lib/db/visible";
import { fail, type Result, succeed } from "@/lib/result";
import { type ExportedRecord, FILE_BEGIN, FILE_END, LIST_END, listBegin, recordLines } from "./format";
import type { ExportReport } from "./model";
import { standingOf } from "./standing";

/** Records read and written at once. */
const PAGE = 500;

/**
 * Writes every record that readers see at a release as a file that import reads, piece by piece: nouns in the order of
 * their dependence, records in the order of their slugs, so that the same records make the same bytes. Left out are records
 * that are withheld (at any release), with what cannot stand without them, and the forwards of records that were merged
 * away, which are removed. One snapshot of the database.
 * Law: read back into an empty database and exported again, the file is the same.
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
      const newest = (await tx.release.aggregate({ _max: { number: true } }))._max.number;
      if (newest === null) return fail("not-found", "There is no release yet; publish a change set first.");
      const number = release ?? newest;
      if (number < 1 || number > newest)
        return fail("not-found", `There is no release ${number}; the newest is ${newest}.`);
      const report = emptyReport(number);
      const held = new Map<NounName, Set<string>>();
      await write(FILE_BEGIN);
      for (const name of NOUN_NAMES) {
        const slugs = new Set<string>();
        held.set(name, slugs);
        await write(listBegin(name));
        for await (const page of pagesOf(tx, NOUNS[name], number)) {
          const records = page.flatMap((record) => taken(name, record, held, report));
          await write(recordLines(records, slugs.size === 0));
          for (const { slug } of records) slugs.add(slug);
        }
        report.counts[name] = slugs.size;
        await write(LIST_END);
      }
      await write(FILE_END);
      return succeed(report);
    },
    { maxWait: 30_000, timeout: 3_600_000, isolationLevel: "RepeatableRead" },
  );
}

type Row = { id: number; slug: string; withheld: boolean };

/** What is on record at a release, page by page; slugs in the order of their bytes, whatever the database's language. */
async function* pagesOf(tx: Tx, noun: Noun, release: number): AsyncGenerator<(Row & ExportedRecord)[]> {
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
