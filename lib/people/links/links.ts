import type { AccessLinkKind } from "@/lib/access-links/model";
import { createAccessLink, revokeAccessLink } from "@/lib/access-links/mutations";
import { listAccessLinks } from "@/lib/access-links/queries";
import type { Audited } from "@/lib/audit/mutations";
import type { Tx } from "@/lib/db/client";

/** A link for somebody's account, to be mailed or shown once. */
export type PersonLink = {
  kind: AccessLinkKind;
  token: string;
  expiresAt: Date;
  to: { id: string; name: string; email: string };
};

/** For how many days each kind holds: who is invited may be away, who forgot a password waits for it. */
const DAYS = { invitation: 7, passwordReset: 1 } as const;

/**
 * Hands out a link by which somebody chooses a password, the first (an invitation) or another. Links handed out before hold
 * no more.
 */
export async function handOutLink(
  tx: Tx,
  person: { id: string; name: string; email: string; hasPassword: boolean },
  { actor, now }: { actor: Audited["actor"]; now: Date },
): Promise<PersonLink> {
  const { id: userId, name, email, hasPassword } = person;
  await revokeLinksOf(tx, userId, { actor, now });
  const kind = hasPassword ? "passwordReset" : "invitation";
  const asked = { kind, actor, now, days: DAYS[kind], label: name, userId } as const;
  const { token, expiresAt } = await createAccessLink(tx, asked);
  return { kind, token, expiresAt, to: { id: userId, name, email } };
}

/** Ends every link to somebody's account that still holds. */
export async function revokeLinksOf(
  tx: Tx,
  userId: string,
  { actor, now }: { actor: Audited["actor"]; now: Date },
): Promise<void> {
  for (const kind of ["invitation", "passwordReset"] as const)
    for (const { id } of await listAccessLinks(tx, { kind, userId, now }))
      await revokeAccessLink(tx, { id, actor, now });
}
