import { type Db, database } from "@/lib/db/client";
import { deviceOf } from "./device";
import { isOver, lastingOf } from "./lasting";

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
    select: { id: true, createdAt: true, updatedAt: true, ipAddress: true, userAgent: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  const lasting = lastingOf();
  const going = rows.filter((row) => !isOver(row, lasting, now));
  const sessions = going.map(({ id, createdAt, ipAddress, userAgent }) => ({
    id,
    since: createdAt,
    address: shortAddress(ipAddress),
    ...deviceOf(userAgent),
    isThis: id === thisId,
  }));
  return sessions.sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** An address as people write it: Better Auth keeps those of IPv6 at full length. */
function shortAddress(kept: string | null): string | null {
  if (!kept?.includes(":")) return kept || null;
  return URL.canParse(`http://[${kept}]`) ? new URL(`http://[${kept}]`).hostname.slice(1, -1) : kept;
}
