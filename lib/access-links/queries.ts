import type { Db, Tx } from "@/lib/db/client";
import { type AccessLink, type AccessLinkKind, standingOf } from "./model";
import { hashToken, readToken } from "./token";

/** Every column but the hash. */
const SHOWN = {
  id: true,
  kind: true,
  label: true,
  userId: true,
  changeSetId: true,
  leader: true,
  createdBy: true,
  createdAt: true,
  expiresAt: true,
  usedAt: true,
  revokedAt: true,
} as const;

/**
 * The link behind a token, where it holds: signed by us for this kind, not over, not revoked, and not used where it holds
 * once. Null for every other token alike, so that nobody learns which of these it was.
 */
export async function findAccessLink(
  db: Db | Tx,
  kind: AccessLinkKind,
  token: string,
  now: Date,
): Promise<AccessLink | null> {
  const claim = readToken(kind, token);
  if (!claim || claim.expiresAt <= now) return null;
  const link = await db.accessLink.findFirst({
    where: { id: claim.id, kind, tokenHash: hashToken(token) },
    select: SHOWN,
  });
  return link && standingOf(link, now) === "holds" ? link : null;
}

/** The links of a kind that still hold, the newest first; only those for this change set, leader or person where given. */
export async function listAccessLinks(
  db: Db | Tx,
  {
    now,
    ...where
  }: { kind: AccessLinkKind; now: Date; changeSetId?: number; leader?: string; userId?: string },
): Promise<AccessLink[]> {
  const links = await db.accessLink.findMany({
    where: { ...where, revokedAt: null, expiresAt: { gt: now } },
    select: SHOWN,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return links.filter((link) => standingOf(link, now) === "holds");
}
