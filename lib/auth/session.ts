import { isDatabaseAway } from "@/lib/db/away";
import { database } from "@/lib/db/client";
import type { Role } from "@/lib/domain/permissions";
import type { Person } from "@/lib/people/model";
import { auth } from "./auth";
import { isOver, lastingOf, notedEvery } from "./sessions/lasting";

/** Who is signed in, and the session by which they are, with when it began. */
export type SignedIn = { person: Person; sessionId: string; since: Date };

/** Who the headers of a request speak for, read from the database; null for nobody and for a disabled account. */
export async function findSignedIn(headers: Headers): Promise<SignedIn | null> {
  // Most requests come without a cookie, and need no look into the database.
  if (!headers.get("cookie")) return null;
  const found = await auth().api.getSession({ headers });
  if (!found || found.user.disabledAt || !(await goesOn(found.session, new Date()))) return null;
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
  return { person, sessionId: found.session.id, since: found.session.createdAt };
}

/**
 * Whether a session goes on by the hours and minutes that are set; one that does not ends on the server, for good. Its use is
 * noted where it may not rest for long.
 */
async function goesOn(
  session: { id: string; createdAt: Date; updatedAt: Date },
  now: Date,
): Promise<boolean> {
  const lasting = lastingOf();
  const where = { id: session.id };
  if (isOver(session, lasting, now)) {
    await database().session.deleteMany({ where });
    return false;
  }
  if (lasting.idle === null) return true;
  const noted = new Date(now.getTime() - notedEvery(lasting.idle) * 1000);
  if (session.updatedAt < noted)
    await database()
      .session.updateMany({ where: { ...where, updatedAt: { lt: noted } }, data: { updatedAt: now } })
      // Where nothing can be written, what is asked for can still be read.
      .catch((error) => {
        if (!isDatabaseAway(error)) throw error;
      });
  return true;
}
