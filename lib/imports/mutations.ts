import { atomically } from "@/lib/atomically";
import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { type EditKind, kindsFor } from "@/lib/record-forms/changes";
import { storable } from "@/lib/record-forms/read";
import { fail, type Result, succeed } from "@/lib/result";
import { problemsOfMapping } from "./columns/taken";
import { askAnew, lockOwnImport } from "./locked";
import type { TableMap } from "./model";
import { FILE_LIMITS } from "./reading/model";
import { refuse, SAY_WHY, storableTable } from "./refusals";

type Asked = { id: number; actor: Actor; now: Date };

/**
 * Takes the columns of a file for other fields, and its tables for other nouns; every row is checked anew then.
 * @param asked.kind  why records that stand change, if that is to be another reason
 * @returns `invalid` at `tables…` or `kind`; `not-found`; `not-allowed`; `forbidden`
 */
export function remapImport(
  db: Db,
  asked: Asked & { tables: TableMap[]; kind?: EditKind },
): Promise<Result<null>> {
  const { id, tables, kind, actor, now } = asked;
  return atomically(db, async (tx) => {
    const found = await lockOwnImport(tx, id, actor, ["reading", "ready", "failed"]);
    if (!found.ok) return found;
    if (kind !== undefined && !kindsFor("stance").includes(kind)) return refuse("kind", SAY_WHY);
    const problems = problemsOfMapping(found.value.tables, tables);
    if (problems.length > 0)
      return fail("invalid", "Some columns cannot be taken for what was chosen.", problems);
    await tx.import.update({ where: { id }, data: { columns: tables.map(storableTable), kind } });
    await askAnew(tx, id, now);
    return succeed(null);
  });
}

/**
 * Puts other texts in the cells of a row, and has it checked anew with all others: they may refer to it.
 * @returns `invalid` where the cells are not those of its table; `not-found`; `not-allowed`; `forbidden`
 */
export function fixRow(
  db: Db,
  { id, place, cells, actor, now }: Asked & { place: number; cells: string[] },
): Promise<Result<null>> {
  return atomically(db, async (tx) => {
    const found = await lockOwnImport(tx, id, actor, ["reading", "ready"]);
    if (!found.ok) return found;
    const where = { importId_place: { importId: id, place } };
    const row = await tx.importRow.findUnique({ where, select: { table: true } });
    if (!row) return fail("not-found", `The import has no row ${place}.`);
    if (cells.length !== found.value.tables[row.table]?.columns.length)
      return refuse("cells", "These are not the cells of the row; open the page anew.");
    const long = cells.findIndex((cell) => cell.length > FILE_LIMITS.cell);
    if (long >= 0)
      return refuse(`cells[${long}]`, `This is too long; at most ${FILE_LIMITS.cell} characters are kept.`);
    await tx.importRow.update({ where, data: { cells: storable(cells), leftOut: false } });
    await askAnew(tx, id, now);
    return succeed(null);
  });
}

/**
 * Leaves a row out of what is made, or takes it in again; all are checked anew, since others may refer to it.
 * @returns `not-found`; `not-allowed`; `forbidden`
 */
export function leaveOutRow(
  db: Db,
  { id, place, leftOut, actor, now }: Asked & { place: number; leftOut: boolean },
): Promise<Result<null>> {
  return atomically(db, async (tx) => {
    const found = await lockOwnImport(tx, id, actor, ["reading", "ready"]);
    if (!found.ok) return found;
    const { count } = await tx.importRow.updateMany({ where: { importId: id, place }, data: { leftOut } });
    if (count === 0) return fail("not-found", `The import has no row ${place}.`);
    await askAnew(tx, id, now);
    return succeed(null);
  });
}

/**
 * Leaves out every row that is refused. What refers to a refused row is refused itself, so that the rest stands without
 * being checked anew.
 * @returns how many; `not-found`; `not-allowed`; `forbidden`
 */
export function leaveOutRefused(db: Db, { id, actor, now }: Asked): Promise<Result<{ leftOut: number }>> {
  return atomically(db, async (tx) => {
    const found = await lockOwnImport(tx, id, actor, ["ready"]);
    if (!found.ok) return found;
    const where = { importId: id, outcome: "refused", leftOut: false };
    const { count } = await tx.importRow.updateMany({ where, data: { leftOut: true } });
    await tx.import.update({ where: { id }, data: { changedAt: now } });
    return succeed({ leftOut: count });
  });
}

/**
 * Ends an import before anything is made of it, also while its rows are being checked. Its rows are forgotten.
 * @returns `not-found`; `not-allowed`; `forbidden`
 */
export function discardImport(db: Db, { id, actor, now }: Asked): Promise<Result<null>> {
  return atomically(db, async (tx) => {
    const found = await lockOwnImport(tx, id, actor, ["reading", "ready", "failed"]);
    if (!found.ok) return found;
    await tx.importRow.deleteMany({ where: { importId: id } });
    await tx.import.update({ where: { id }, data: { state: "discarded", changedAt: now } });
    return succeed(null);
  });
}
