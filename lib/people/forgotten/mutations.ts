import { auditLimit } from "@/lib/auth/sign-in/refusals";
import type { Db } from "@/lib/db/client";
import { limitedAddress } from "@/lib/rate-limits/limits";
import { consume } from "@/lib/rate-limits/mutations";
import type { Result } from "@/lib/result";
import { handOutLink, type PersonLink } from "../links/links";

type Attempt = { email: string; address: string | null; now: Date };

/** Counts that somebody asks for a link, by where they ask from and for which address. @returns `limited` */
export async function countForgotten(db: Db, { email, address, now }: Attempt): Promise<Result<null>> {
  const count = (limit: "forgottenByAddress" | "forgottenByAccount", who: string) =>
    consume(db, limit, who, () => auditLimit(db, { limit, address, now }));
  const first = await count("forgottenByAddress", limitedAddress(address));
  return first.ok ? count("forgottenByAccount", email) : first;
}

/**
 * The link for somebody who forgot their password, to be mailed to the address of the account and shown to nobody; null
 * where there is no such account, or it is disabled. Whoever asked is answered alike.
 */
export async function handOutForgottenLink(
  db: Db,
  { email, address, now }: Attempt,
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
