import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import type { ChangeSetState } from "@/lib/domain/workflow";
import { ALL_NOUNS } from "../nouns";
import { readableBy } from "../queries";
import { stateOf } from "../states";
import type { Overtaken } from "./model";
import { findOvertaken, overtakenSql } from "./overtaken";

/** A change set as far as its conflicts need it, and the records that other releases changed since. */
export type Conflicts = {
  id: number;
  title: string;
  state: ChangeSetState;
  version: number;
  /** Whether whoever asks is its author, who decides. */
  isOwn: boolean;
  /** Why it was stopped, where it is conflicted. */
  note: string | null;
  records: Overtaken[];
};

/**
 * The records of a change set that other releases changed since they were written, each with what its author began from,
 * what they wrote, and what was published; before submission as well as after.
 * @returns null where there is no such set, or none that this actor may read: a draft is its author's
 */
export async function conflictsOf(actor: Actor, changeSetId: number): Promise<Conflicts | null> {
  const set = await database().changeSet.findFirst({
    where: { AND: [{ id: changeSetId }, await readableBy(actor)] },
    select: { id: true, title: true, state: true, version: true, author: true },
  });
  if (!set) return null;
  const { author, ...rest } = set;
  const state = stateOf(set.state);
  const records = await findOvertaken(database(), changeSetId);
  const note = state === "conflicted" ? await noteOfConflict(changeSetId) : null;
  return { ...rest, state, isOwn: author === actor.id, note, records };
}

async function noteOfConflict(changeSetId: number): Promise<string | null> {
  const move = await database().changeSetMove.findFirst({
    where: { changeSetId, move: { in: ["conflict", "stop"] } },
    orderBy: { id: "desc" },
    select: { note: true },
  });
  return move?.note ?? null;
}

/** Which of these change sets hold a record that another release changed since: they have gone stale. */
export async function staleAmong(changeSetIds: readonly number[]): Promise<Set<number>> {
  if (changeSetIds.length === 0) return new Set();
  const each = ALL_NOUNS.map((noun) =>
    overtakenSql(noun, `d."changeSetId" AS "id"`, `d."changeSetId" = ANY($1::int[])`),
  );
  const rows = await database().$queryRawUnsafe<{ id: number }[]>(each.join(" UNION "), changeSetIds);
  return new Set(rows.map(({ id }) => id));
}
