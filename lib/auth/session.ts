import type { Role } from "@/lib/domain/permissions";
import type { Person } from "@/lib/people/model";
import { auth } from "./auth";

/** Who is signed in, and the session by which they are. */
export type SignedIn = { person: Person; sessionId: string };

/** Who the headers of a request speak for, read from the database; null for nobody and for a disabled account. */
export async function findSignedIn(headers: Headers): Promise<SignedIn | null> {
  // Most requests come without a cookie, and need no look into the database.
  if (!headers.get("cookie")) return null;
  const found = await auth().api.getSession({ headers });
  if (!found || found.user.disabledAt) return null;
  const { id, name, email, role, isAdmin, namedPublicly, mailNotices, twoFactorEnabled } = found.user;
  const person: Person = {
    id,
    name,
    email,
    role: role as Role,
    isAdmin: Boolean(isAdmin),
    namedPublicly: Boolean(namedPublicly),
    mailNotices: Boolean(mailNotices),
    twoFactorEnabled: Boolean(twoFactorEnabled),
  };
  return { person, sessionId: found.session.id };
}
