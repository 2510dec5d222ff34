import { type Db, database } from "@/lib/db/client";
import { deviceOf } from "./device";

/** A sign-in that lasts, as its own person sees it. */
export type OwnSession = {
  id: string;
  since: Date;
  address: string | null;
  browser: string | null;
  system: string | null;
  isThis: boolean;
};

/** Everywhere somebody is signed in, this browser first, then the newest. @param thisId  the session that asks */
export async function sessionsOf(
  userId: string,
  thisId: string,
  now: Date,
  db: Db = database(),
): Promise<OwnSession[]> {
  const rows = await db.session.findMany({
    where: { userId, expiresAt: { gt: now } },
    select: { id: true, createdAt: true, ipAddress: true, userAgent: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  const sessions = rows.map(({ id, createdAt, ipAddress, userAgent }) => ({
    id,
    since: createdAt,
    address: ipAddress || null,
    ...deviceOf(userAgent),
    isThis: id === thisId,
  }));
  return sessions.sort((a, b) => Number(b.isThis) - Number(a.isThis));
}
