import type { Db } from "@/lib/db/client";
import { handOutLink, type PersonLink } from "../links";

/**
 * The link for somebody who forgot their password, to be mailed to the address of the account and shown to nobody; null
 * where there is no such account, or it is disabled. Whoever asked is answered alike.
 */
export async function handOutForgottenLink(
  db: Db,
  { email, address, now }: { email: string; address: string | null; now: Date },
): Promise<PersonLink | null> {
  return db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { email, disabledAt: null },
      select: { id: true, name: true, email: true, accounts: { select: { password: true } } },
    });
    if (!user) return null;
    const { accounts, ...person } = user;
    const hasPassword = accounts.some(({ password }) => password !== null);
    return handOutLink(tx, { ...person, hasPassword }, { actor: { id: "nobody", address }, now });
  });
}
