import type { AccessLink } from "@/lib/access-links/model";
import { findAccessLink } from "@/lib/access-links/queries";
import { type Db, database, type Tx } from "@/lib/db/client";

/** The kinds of links that end in a password. */
export const WELCOMES = ["firstAdmin", "invitation", "passwordReset"] as const;
export type WelcomeKind = (typeof WELCOMES)[number];

/** What a link that ends in a password is for, and whom; for the first admin nobody yet. */
export type Welcome = { link: AccessLink; kind: WelcomeKind; person: { name: string; email: string } | null };

/** The welcome behind a token, or null where it does not hold, for whatever reason. */
export async function findWelcome(
  token: string,
  now: Date,
  db: Db | Tx = database(),
): Promise<Welcome | null> {
  for (const kind of WELCOMES) {
    const link = await findAccessLink(db, kind, token, now);
    if (!link) continue;
    if (kind === "firstAdmin") return (await db.user.count()) === 0 ? { link, kind, person: null } : null;
    const person = await db.user.findUnique({
      where: { id: link.userId ?? "", disabledAt: null },
      select: { name: true, email: true },
    });
    return person && { link, kind, person };
  }
  return null;
}
