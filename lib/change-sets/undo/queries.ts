import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import type { NounName } from "../nouns";
import { readableBy } from "../queries";
import { withheldBefore } from "./inverse";

/** Change sets under way that take a release back, as far as this actor may know of them: so that nobody opens a second unawares. */
export async function openUndosOf(actor: Actor, release: number): Promise<{ id: number; title: string }[]> {
  return database().changeSet.findMany({
    where: {
      AND: [{ undoes: release, state: { notIn: ["published", "withdrawn"] } }, await readableBy(actor)],
    },
    orderBy: { id: "asc" },
    select: { id: true, title: true },
  });
}

/** The records that an undo of a release leaves as they are, since what it would bring back is withheld; for whoever undoes. */
export function leftOutOfUndo(release: number): Promise<{ noun: NounName; slug: string }[]> {
  return withheldBefore(database(), release);
}
