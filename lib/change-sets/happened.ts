import type { Tx } from "@/lib/db/client";
import type { Move } from "@/lib/domain/workflow";
import { relativeAge } from "@/lib/i18n/relative-age";
import { namesOf } from "@/lib/people/names/queries";

/** Each move, as it is said of who made it. */
const DID: Record<Move, string> = {
  submit: "submitted it for review",
  approve: "approved it",
  return: "returned it",
  schedule: "set a time for it",
  unschedule: "took it off the schedule",
  publish: "published it",
  conflict: "found it in conflict with another release",
  stop: "found it stopped by what was withheld",
  merge: "had it merged with another release, which voids the approval,",
  revise: "took it up again",
  "take-over": "took it over",
  adopt: "adopted it",
  withdraw: "withdrew it",
};

/** What was done with a change set last, in a sentence for whoever came too late: who, what, how long ago; "" where nothing was. */
export async function lastMoveOf(tx: Tx, id: number, now: Date): Promise<string> {
  const last = await tx.changeSetMove.findFirst({
    where: { changeSetId: id },
    orderBy: { id: "desc" },
    select: { move: true, actor: true, at: true },
  });
  if (!last) return "";
  const { name } = (await namesOf([last.actor], tx))(last.actor);
  // Every move that is stored is one of the table's (recordMove).
  const move = last.move as Move;
  return `${name} ${DID[move]} ${relativeAge(last.at, now) ?? "just now"}.`;
}

/** Whether anybody but its author may ever have read it. */
export async function wasSubmitted(tx: Tx, id: number): Promise<boolean> {
  return (await tx.changeSetMove.count({ where: { changeSetId: id, move: "submit" } })) > 0;
}
