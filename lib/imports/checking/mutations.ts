import { LONG_TRANSACTION } from "@/lib/change-sets/mutations";
import { utcToday } from "@/lib/clock";
import type { Db, Tx } from "@/lib/db/client";
import type { EditKind } from "@/lib/record-forms/changes";
import type { TableMap } from "../model";
import { publishedWorld, stateOfRecord } from "../world/queries";
import { checkRows } from "./check";
import type { CheckedRow, KeptRow } from "./model";

// Any constant will do, as long as nothing else in the database locks it: with the import's id it is one lock for each.
export const IMPORT_LOCK = 720_411_866;
/** How often the check of a file is begun before it counts as one that the program cannot do. */
const MOST_TRIES = 3;
const CHUNK = 1_000;

type Round = {
  id: number;
  round: number;
  kind: EditKind;
  tables: TableMap[];
  createdAt: Date;
};

/**
 * Checks all rows of an import and has it ready: what each would do, or what is wrong with it. How many were read is counted
 * up meanwhile; what was found stands all at once. Does nothing where its rows need no check, or where another process is at
 * it; stops without a word where it is discarded, and begins anew where it is changed.
 */
export async function checkImport(db: Db, { id, now }: { id: number; now: Date }): Promise<void> {
  await alone(db, id, async () => {
    for (let round = await nextRound(db, id, now); round; round = await nextRound(db, id, now))
      await checkRound(db, round, now);
  });
}

/**
 * Runs what must be done by one process at a time for an import, unless another is at it. The lock ends with the process, so
 * that nothing waits for one that died.
 * @returns what the work does, or null where another process is at it
 */
export function alone<T>(db: Db, id: number, work: () => Promise<T>): Promise<T | null> {
  return db.$transaction(async (lock) => {
    const [mine] = await lock.$queryRaw<{ locked: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(${IMPORT_LOCK}::int, ${id}::int) AS "locked"`;
    return mine?.locked ? await work() : null;
  }, LONG_TRANSACTION);
}

/** Takes a round of checking on, and counts it; null where there is none to do. */
async function nextRound(db: Db, id: number, now: Date): Promise<Round | null> {
  const failed = await db.import.updateMany({
    where: { id, state: "reading", tries: { gte: MOST_TRIES } },
    data: {
      state: "failed",
      changedAt: now,
      problem:
        "The program broke off while it checked this file, again and again. That is an error of the program, not of the file; please report it.",
    },
  });
  if (failed.count > 0) return null;
  const [row] = await db.import.updateManyAndReturn({
    where: { id, state: "reading" },
    data: { tries: { increment: 1 }, rowsDone: 0 },
    select: { id: true, round: true, kind: true, columns: true, createdAt: true },
  });
  if (!row) return null;
  const { columns, kind, ...rest } = row;
  return { ...rest, kind: kind as EditKind, tables: columns as unknown as TableMap[] };
}

async function checkRound(db: Db, { id, round, kind, tables, createdAt }: Round, now: Date): Promise<void> {
  const where = { id, round, state: "reading" } as const;
  const goOn = async (rowsDone: number) =>
    (await db.import.updateMany({ where, data: { rowsDone } })).count > 0;
  const checkedAgainst = await stateOfRecord(db);
  const rows = await keptRows(db, id);
  const deciding = { today: utcToday(createdAt), kind };
  const checked = await checkRows(rows, tables, publishedWorld(db), deciding, goOn);
  if (!checked) return;
  await db.$transaction(async (tx) => {
    const data = { state: "ready", rowsDone: rows.length, checkedAgainst, tries: 0, changedAt: now } as const;
    const { count } = await tx.import.updateMany({ where, data });
    if (count === 0) return;
    await writeChecked(tx, id, checked);
  }, LONG_TRANSACTION);
}

/** All rows of an import, as they were kept. */
export async function keptRows(db: Db | Tx, id: number): Promise<KeptRow[]> {
  const rows = await db.importRow.findMany({
    where: { importId: id },
    orderBy: { place: "asc" },
    select: { place: true, table: true, line: true, cells: true, leftOut: true },
  });
  return rows.map(({ cells, ...row }) => ({ ...row, cells: cells as string[] }));
}

/** Keeps what was found of rows. */
export async function writeChecked(tx: Tx, id: number, checked: readonly CheckedRow[]): Promise<void> {
  for (let at = 0; at < checked.length; at += CHUNK) {
    const rows = checked.slice(at, at + CHUNK).map(({ changes, sources, changed, problems, ...row }) => ({
      ...row,
      change: changes.length > 0 ? { changes, sources, changed } : null,
      problems: problems.length > 0 ? problems : null,
    }));
    await tx.$executeRaw`
      UPDATE "ImportRow" r SET "noun" = x."noun", "slug" = x."slug", "outcome" = x."outcome", "change" = x."change",
        "problems" = x."problems"
      FROM json_to_recordset(${JSON.stringify(rows)}::json)
        AS x("place" int, "noun" text, "slug" text, "outcome" text, "change" jsonb, "problems" jsonb)
      WHERE r."importId" = ${id} AND r."place" = x."place"`;
  }
}

/**
 * Goes on with what a process left behind: rows to be checked are, and an import whose change set was being made waits for
 * its maker again, since nothing of it was written. Safe on any number of instances.
 */
export async function resumeImports(db: Db, now: Date): Promise<void> {
  const open = await db.import.findMany({
    where: { state: { in: ["reading", "making"] } },
    orderBy: { id: "asc" },
    select: { id: true, state: true },
  });
  for (const { id, state } of open)
    if (state === "reading") await checkImport(db, { id, now });
    else
      await alone(db, id, async () => {
        await db.import.updateMany({
          where: { id, state: "making" },
          data: { state: "ready", changedAt: now },
        });
      });
}
