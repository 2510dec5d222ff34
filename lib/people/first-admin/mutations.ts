import { createAccessLink, revokeAccessLink } from "@/lib/access-links/mutations";
import { listAccessLinks } from "@/lib/access-links/queries";
import type { Db } from "@/lib/db/client";
import { lockPeople } from "../locked";

/** For how many days the first link holds; every start makes a new one. */
const DAYS = 1;

/**
 * The link that makes the first admin, where nobody has an account yet; a link from an earlier start holds no more.
 * @param by  which part of the program hands it out
 * @returns null where there is an account: from then on people are added by an admin
 */
export async function handOutFirstAdminLink(
  db: Db,
  { by, now }: { by: string; now: Date },
): Promise<{ token: string; expiresAt: Date } | null> {
  return db.$transaction(async (tx) => {
    await lockPeople(tx);
    if ((await tx.user.count()) > 0) return null;
    const actor = { id: by };
    for (const { id } of await listAccessLinks(tx, { kind: "firstAdmin", now }))
      await revokeAccessLink(tx, { id, actor, now });
    return createAccessLink(tx, { kind: "firstAdmin", actor, now, days: DAYS });
  });
}
