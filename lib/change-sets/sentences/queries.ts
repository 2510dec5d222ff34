import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { readableBy } from "../queries";
import { draftedSentence } from "./told";

/**
 * The sentence that a release of this change set would get, were none written; null where there is no such set, or none
 * that this actor may read.
 */
export async function sentenceFor(actor: Actor, changeSetId: number): Promise<string | null> {
  const set = await database().changeSet.findFirst({
    where: { AND: [{ id: changeSetId }, await readableBy(actor)] },
    select: { id: true },
  });
  return set && draftedSentence(database(), changeSetId);
}

/** The same as a guest's link shows it; whether it may, the link decides. */
export function sentenceOfLink(changeSetId: number): Promise<string> {
  return draftedSentence(database(), changeSetId);
}
