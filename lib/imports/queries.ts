import type { Change } from "@/lib/change-sets/change";
import type { NounName } from "@/lib/change-sets/nouns";
import { type Db, database, type Tx } from "@/lib/db/client";
import { type Actor, may } from "@/lib/domain/permissions";
import type { EditKind } from "@/lib/record-forms/changes";
import type {
  ImportCounts,
  ImportedRow,
  ImportHead,
  ImportLine,
  ImportState,
  Outcome,
  RowProblem,
  TableMap,
} from "./model";

/** How many files a list names. */
export const MOST_LISTED = 100;

const LINE = {
  id: true,
  state: true,
  title: true,
  fileName: true,
  rowsTotal: true,
  rowsDone: true,
  createdAt: true,
  changedAt: true,
  changeSetId: true,
} as const;

/** The files that this actor handed in and did not discard, the newest first. */
export async function importsOf(actor: Actor, db: Db = database()): Promise<ImportLine[]> {
  if (!may(actor, "import")) return [];
  const rows = await db.import.findMany({
    where: { createdBy: actor.id, state: { not: "discarded" } },
    orderBy: { id: "desc" },
    take: MOST_LISTED,
    select: LINE,
  });
  const counts = await countsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    state: row.state as ImportState,
    counts: counts.get(row.id) ?? noRows(),
  }));
}

/** A file that this actor handed in, with what its columns were taken for; null for anybody else's, and where there is none. */
export async function findImport(
  actor: Actor,
  id: number,
  db: Db | Tx = database(),
): Promise<ImportHead | null> {
  if (!may(actor, "import")) return null;
  const row = await db.import.findFirst({
    where: { id, createdBy: actor.id },
    select: { ...LINE, format: true, kind: true, columns: true, problem: true },
  });
  if (!row) return null;
  const { columns, state, kind, ...head } = row;
  return {
    ...head,
    state: state as ImportState,
    kind: kind as EditKind,
    tables: columns as unknown as TableMap[],
    counts: (await countsOf(db, [id])).get(id) ?? noRows(),
    newSources: await countNewSources(db, id),
  };
}

/**
 * Rows of an import in the order of the file. Whether it may be read is asked before, with `findImport`.
 * @param asked.outcome  only those; of `refused`, those left out come along
 * @param asked.after  the place of the last row that was read, 0 for the first page
 */
export async function rowsOf(
  id: number,
  asked: { outcome?: Outcome; after?: number; limit: number },
  db: Db | Tx = database(),
): Promise<ImportedRow[]> {
  const { outcome, after = 0, limit } = asked;
  const rows = await db.importRow.findMany({
    where: { importId: id, place: { gt: after }, ...(outcome ? { outcome } : {}) },
    orderBy: { place: "asc" },
    take: limit,
  });
  return rows.map(({ importId: _import, cells, noun, outcome: known, change, problems, ...row }) => {
    const done = (change ?? {}) as { changes?: Change[]; sources?: Change[]; changed?: string[] };
    return {
      ...row,
      cells: cells as string[],
      noun: noun as NounName | null,
      outcome: known as Outcome | null,
      problems: (problems ?? []) as RowProblem[],
      changes: done.changes ?? [],
      sources: done.sources ?? [],
      changed: done.changed ?? [],
    };
  });
}

function noRows(): ImportCounts {
  return { add: 0, change: 0, same: 0, refused: 0, leftOut: 0 };
}

async function countsOf(db: Db | Tx, ids: number[]): Promise<Map<number, ImportCounts>> {
  const groups = await db.importRow.groupBy({
    by: ["importId", "outcome", "leftOut"],
    where: { importId: { in: ids } },
    _count: true,
  });
  const counts = new Map<number, ImportCounts>();
  for (const { importId, outcome, leftOut, _count } of groups) {
    const own = counts.get(importId) ?? noRows();
    if (leftOut) own.leftOut += _count;
    else if (outcome) own[outcome as Outcome] += _count;
    counts.set(importId, own);
  }
  return counts;
}

async function countNewSources(db: Db | Tx, id: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT s->>'slug')::int AS "count"
    FROM "ImportRow" r, jsonb_array_elements(r."change"->'sources') s
    WHERE r."importId" = ${id} AND NOT r."leftOut" AND r."outcome" IN ('add', 'change')`;
  return row?.count ?? 0;
}
