import type { Tx } from "@/lib/db/client";
import { auth } from "./auth";

// Between the two factors the browser holds one signed cookie, `identifier.signature`, that names a row of what waits to be
// proved; Better Auth writes and checks both.

/** Name and identifier of the cookie that waits for a second factor; its signature is not checked here. */
async function challengeCookie(headers: Headers): Promise<{ pair: string; identifier: string } | null> {
  const { name } = (await auth().$context).createAuthCookie("two_factor");
  const pair = (headers.get("cookie") ?? "").split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  if (!pair) return null;
  const value = safelyDecoded(pair.slice(name.length + 1));
  const identifier = value.slice(0, value.lastIndexOf("."));
  return identifier.startsWith("2fa-") ? { pair, identifier } : null;
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/**
 * Who gave the right password and still owes the second factor, with headers that hold nothing but that: whoever is signed
 * in beside it would otherwise be asked about themselves. Null where nobody waits, or no longer.
 */
export async function findChallenged(
  tx: Tx,
  headers: Headers,
): Promise<{ userId: string; headers: Headers } | null> {
  const cookie = await challengeCookie(headers);
  if (!cookie) return null;
  const row = await tx.verification.findUnique({
    where: { identifier: cookie.identifier, expiresAt: { gt: new Date() } },
    select: { value: true },
  });
  if (!row) return null;
  const only = new Headers(headers);
  only.set("cookie", cookie.pair);
  return { userId: row.value, headers: only };
}
