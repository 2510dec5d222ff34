import type { AccessLink } from "@/lib/access-links/model";
import { listAccessLinks } from "@/lib/access-links/queries";
import { type Db, database } from "@/lib/db/client";

/** The link to somebody's account that is out and still holds, or null. For admins. */
export async function openLinkOf(userId: string, now: Date, db: Db = database()): Promise<AccessLink | null> {
  for (const kind of ["invitation", "passwordReset"] as const) {
    const [link] = await listAccessLinks(db, { kind, userId, now });
    if (link) return link;
  }
  return null;
}
