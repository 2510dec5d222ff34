import type { AccessLink } from "@/lib/access-links/model";
import { findAccessLink } from "@/lib/access-links/queries";
import { type Db, database, type Tx } from "@/lib/db/client";
import type { OwnReport } from "../model";
import { ownReport } from "../queries";

export type ReplyLink = AccessLink & { leader: string };

/** The link behind a token, where it holds and is for a reply. */
export async function findReplyLink(db: Db | Tx, token: string, now: Date): Promise<ReplyLink | null> {
  const link = await findAccessLink(db, "reply", token, now);
  return link?.leader ? { ...link, leader: link.leader } : null;
}

/** As `findReplyLink`, for pages. */
export function heldReplyLink(token: string, now: Date): Promise<ReplyLink | null> {
  return findReplyLink(database(), token, now);
}

/** What was sent through a link, newest first, as whoever holds the link sees it. */
export async function sentThrough(linkId: string): Promise<OwnReport[]> {
  const rows = await database().report.findMany({ where: { linkId }, orderBy: { id: "desc" } });
  return Promise.all(rows.map(ownReport));
}
