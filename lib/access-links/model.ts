/** What a link lets its holder do without signing in. */
export type AccessLinkKind = "firstAdmin" | "invitation" | "passwordReset" | "guestReview" | "reply";

/** A link that was handed out, as it is kept: what it is for, and never the link itself. */
export type AccessLink = {
  id: string;
  kind: AccessLinkKind;
  /** Whom it is for, in words: a name or an office. */
  label: string;
  userId: string | null;
  changeSetId: number | null;
  /** A leader's slug. */
  leader: string | null;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
};

/** Kinds that hold once: whoever has made an account or chosen a password needs the link no more. */
const SINGLE_USE: ReadonlySet<AccessLinkKind> = new Set(["firstAdmin", "invitation", "passwordReset"]);

export type LinkStanding = "holds" | "expired" | "used" | "revoked";

/** Whether a link still lets anyone in, and if not, why. */
export function standingOf(
  link: Pick<AccessLink, "kind" | "expiresAt" | "usedAt" | "revokedAt">,
  now: Date,
): LinkStanding {
  if (link.revokedAt !== null) return "revoked";
  if (link.usedAt !== null && SINGLE_USE.has(link.kind)) return "used";
  return link.expiresAt <= now ? "expired" : "holds";
}

const PATHS: Record<AccessLinkKind, string> = {
  firstAdmin: "/welcome",
  invitation: "/welcome",
  passwordReset: "/welcome",
  guestReview: "/review",
  reply: "/reply",
};

/** The path at which a link is answered. The site's address before it makes the link that is handed out. */
export function accessLinkPath(kind: AccessLinkKind, token: string): string {
  return `${PATHS[kind]}/${token}`;
}
