import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import type { Failure, FailureCode } from "@/lib/result";
import { LONG_TRANSACTION, moveChangeSet } from "../mutations";
import { publishChangeSet } from "../publish";

/** Whoever publishes at a set time: the program itself, what a person approved. */
export const SCHEDULER: Actor = { kind: "system", id: "Standpoint (schedule)" };

// Any constant will do, as long as nothing else in the database locks it: one instance publishes what is due.
const SCHEDULE_LOCK = 7_204_118_658;

/** Refusals after which the set is no longer scheduled, or never was: somebody else was quicker, or the refusal moved it. */
const DEALT_WITH: ReadonlySet<FailureCode> = new Set([
  "conflict",
  "withheld",
  "merged",
  "not-found",
  "not-allowed",
]);

/** What became of a change set that was due. */
export type DueOutcome = { id: number; release: number } | { id: number; refused: Failure };

/**
 * Publishes the change sets that are due, one at a time, the earliest first. One that cannot be published is no longer
 * scheduled, and its people are told why: a conflict and a merge are moves of their own; any other refusal takes it back
 * to approved. Safe on any number of instances: one does it, the others find nothing to do.
 * @throws the first error that is no refusal, once the other sets had their turn; the sets it met stay scheduled
 */
export async function publishDue(db: Db, now: Date): Promise<DueOutcome[]> {
  const due = await findDue(db, now);
  if (due.length === 0) return [];
  return db.$transaction(async (lock) => {
    const [mine] = await lock.$queryRaw<{ locked: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(${SCHEDULE_LOCK}) AS "locked"`;
    if (!mine?.locked) return [];
    const outcomes: DueOutcome[] = [];
    const errors: unknown[] = [];
    for (const id of due) {
      try {
        const outcome = await publishOne(db, id, now);
        if (outcome) outcomes.push(outcome);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
    return outcomes;
  }, LONG_TRANSACTION);
}

async function findDue(db: Db, now: Date): Promise<number[]> {
  const rows = await db.changeSet.findMany({
    where: { state: "scheduled", scheduledFor: { lte: now } },
    orderBy: [{ scheduledFor: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function publishOne(db: Db, id: number, now: Date): Promise<DueOutcome | null> {
  const published = await publishChangeSet(db, { id, actor: SCHEDULER, now, onlyIfDue: true });
  if (published.ok) return { id, release: published.value.release };
  if (!DEALT_WITH.has(published.code)) {
    const note = noteOf(published);
    await moveChangeSet(db, { id, move: "unschedule", actor: SCHEDULER, now, note });
  }
  return published.code === "not-found" || published.code === "not-allowed"
    ? null
    : { id, refused: published };
}

function noteOf({ message, problems }: Failure): string {
  const named = problems.slice(0, 10).map(({ record, reason }) => `${record}: ${reason}`);
  return [`It could not be published at its time. ${message}`, ...named].join(" · ");
}
