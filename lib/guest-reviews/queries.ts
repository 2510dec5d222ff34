import { findAccessLink, listAccessLinks } from "@/lib/access-links/queries";
import type { ChangeSetHead } from "@/lib/change-sets/model";
import { findChangeSetOfLink } from "@/lib/change-sets/queries";
import type { Comment } from "@/lib/comments/model";
import { commentsOn } from "@/lib/comments/queries";
import { database } from "@/lib/db/client";
import { type Actor, may } from "@/lib/domain/permissions";
import { namesOf } from "@/lib/people/names/queries";
import { type GuestLink, type GuestStanding, guestStanding } from "./model";

/** What a guest's link opens. */
export type GuestReview = {
  label: string;
  expiresAt: Date;
  head: ChangeSetHead;
  standing: GuestStanding;
  /** What was said by this link, the oldest first; nobody else's words. */
  said: Comment[];
};

/** The review that a link opens, where the link holds; null for every other token alike. */
export async function findGuestReview(token: string, now: Date): Promise<GuestReview | null> {
  const link = await findAccessLink(database(), "guestReview", token, now);
  if (!link?.changeSetId) return null;
  const [head, said] = await Promise.all([
    findChangeSetOfLink(link.changeSetId),
    commentsOn(link.changeSetId, { author: link.id }),
  ]);
  if (!head) return null;
  const { label, expiresAt } = link;
  return { label, expiresAt, head, standing: guestStanding(head.state), said };
}

/** The guests' links of a change set that hold, the newest first. Whether one may read the set is asked before. */
export async function guestLinksOf(actor: Actor, changeSetId: number, now: Date): Promise<GuestLink[]> {
  if (!may(actor, "invite")) return [];
  const links = await listAccessLinks(database(), { kind: "guestReview", changeSetId, now });
  const nameOf = await namesOf(links.map(({ createdBy }) => createdBy));
  return links.map(({ id, label, createdBy, createdAt, expiresAt }) => ({
    id,
    label,
    invitedBy: nameOf(createdBy),
    createdAt,
    expiresAt,
  }));
}
