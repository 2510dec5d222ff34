import type { Tx } from "@/lib/db/client";
import { type Actor, may } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import type { ImportState, TableMap } from "./model";

/** An import held against every other writer until the transaction ends. */
export type LockedImport = { id: number; state: ImportState; tables: TableMap[] };

const WHY_NOT: Record<ImportState, string> = {
  reading: "Its rows are still being checked; wait until they are.",
  ready: "It waits for you already.",
  making: "Its change set is being made; look again in a moment.",
  made: "Its change set is made; change it there.",
  failed: "It could not be checked; say what its columns hold anew, or discard it.",
  discarded: "It was discarded; hand the file in again.",
};

/**
 * An import of this actor's own in one of these states, locked.
 * @returns `forbidden`; `not-found` for one that is not theirs to know of; `not-allowed` in another state
 */
export async function lockOwnImport(
  tx: Tx,
  id: number,
  actor: Actor,
  states: readonly ImportState[],
): Promise<Result<LockedImport>> {
  if (!may(actor, "import")) return fail("forbidden", "Your role does not allow to bring in files.");
  await tx.$executeRaw`SELECT 1 FROM "Import" WHERE "id" = ${id} FOR UPDATE`;
  const row = await tx.import.findUnique({
    where: { id },
    select: { id: true, state: true, columns: true, createdBy: true },
  });
  if (row?.createdBy !== actor.id) return fail("not-found", `There is no import ${id}.`);
  const state = row.state as ImportState;
  if (!states.includes(state)) return fail("not-allowed", WHY_NOT[state]);
  return succeed({ id, state, tables: row.columns as unknown as TableMap[] });
}

/** Has the rows of a locked import checked anew: a check that is under way writes nothing any more. */
export async function askAnew(tx: Tx, id: number, now: Date): Promise<void> {
  await tx.import.update({
    where: { id },
    data: { state: "reading", round: { increment: 1 }, tries: 0, rowsDone: 0, problem: null, changedAt: now },
  });
}
