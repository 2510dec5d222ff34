import type { NounName } from "@/lib/change-sets/nouns";
import type { Tx } from "@/lib/db/client";
import type { Advice } from "./model";

/** Something to be said of a change set, and by whom. */
export type Saying = {
  changeSetId: number;
  /** The version of the change set that was read. */
  version: number;
  /** The change it is about, with the draft that was read; null where it is about the whole. */
  about: { noun: NounName; slug: string; revisionId: number } | null;
  /** A person's id, or the id of a guest's link, and the name under which it is said. */
  by: { id: string; name: string; isGuest: boolean };
  advice?: Advice;
  text: string;
  now: Date;
};

/** Writes a comment, which then stays as it is. @returns its id */
export async function writeComment(tx: Tx, { changeSetId, about, by, ...said }: Saying): Promise<number> {
  const { id } = await tx.comment.create({
    data: {
      changeSetId,
      version: said.version,
      noun: about?.noun ?? null,
      slug: about?.slug ?? null,
      revisionId: about?.revisionId ?? null,
      author: by.id,
      authorName: by.name,
      isGuest: by.isGuest,
      advice: said.advice ?? null,
      text: said.text.trim(),
      at: said.now,
    },
    select: { id: true },
  });
  return id;
}

/** Ids of all whom a comment on a change set concerns: who wrote in it, and who said something of it before. */
export async function concerned(tx: Tx, changeSetId: number): Promise<{ title: string; to: string[] }> {
  const { title, author, contributors, comments } = await tx.changeSet.findUniqueOrThrow({
    where: { id: changeSetId },
    select: { title: true, author: true, contributors: true, comments: { select: { author: true } } },
  });
  return { title, to: [author, ...contributors, ...comments.map((comment) => comment.author)] };
}
