import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { mayRead } from "@/lib/domain/workflow";
import { stateOf } from "../states";
import { draftedSentence } from "./told";

/**
 * The sentence that a release of this change set would get, were none written; null where there is no such set, or none
 * that this actor may read.
 */
export async function sentenceFor(actor: Actor, changeSetId: number): Promise<string | null> {
  const set = await database().changeSet.findUnique({
    where: { id: changeSetId },
    select: { state: true, author: true },
  });
  if (!set || !mayRead(actor, { state: stateOf(set.state), author: set.author })) return null;
  return draftedSentence(database(), changeSetId);
}
