import type { NounName } from "@/lib/change-sets/nouns";
import { database } from "@/lib/db/client";
import type { Advice, Comment } from "./model";

/** What was said of a change set, by all or by one, the oldest first. Whether one may read it is asked before. */
export async function commentsOn(changeSetId: number, by: { author?: string } = {}): Promise<Comment[]> {
  const rows = await database().comment.findMany({
    where: { changeSetId, ...by },
    orderBy: { id: "asc" },
    select: {
      id: true,
      version: true,
      noun: true,
      slug: true,
      revisionId: true,
      authorName: true,
      isGuest: true,
      advice: true,
      text: true,
      at: true,
    },
  });
  return rows.map(({ noun, slug, revisionId, authorName, advice, ...row }) => ({
    ...row,
    by: authorName,
    advice: advice as Advice | null,
    about: noun && slug && revisionId ? { noun: noun as NounName, slug, revisionId } : null,
  }));
}
