import { type Db, database } from "@/lib/db/client";
import type { SharedListed } from "../model";

const SHOWN = {
  id: true,
  slug: true,
  title: true,
  owner: { select: { name: true } },
  visibility: true,
  version: true,
  linkNumber: true,
  changedAt: true,
  takenDownAt: true,
  takenDownReason: true,
} as const;

/** Only what others may read, or might if it were not taken down, is an admin's to know of. */
const SHARED = {
  deletedAt: null,
  OR: [{ visibility: { in: ["link" as const, "public" as const] } }, { takenDownAt: { not: null } }],
};

/** All shared briefings and those taken down, the last changed first. */
export async function sharedBriefings(
  { take, skip }: { take: number; skip: number },
  db: Db = database(),
): Promise<{ rows: SharedListed[]; total: number }> {
  const rows = await db.briefing.findMany({
    where: SHARED,
    select: SHOWN,
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take,
    skip,
  });
  return { rows: rows.map(listed), total: await db.briefing.count({ where: SHARED }) };
}

/** One of them, or null. */
export async function findSharedBriefing(slug: string, db: Db = database()): Promise<SharedListed | null> {
  const row = await db.briefing.findFirst({ where: { ...SHARED, slug }, select: SHOWN });
  return row && listed(row);
}

function listed({
  owner,
  takenDownAt,
  takenDownReason,
  ...row
}: Omit<SharedListed, "owner" | "takenDown"> & {
  owner: { name: string };
  takenDownAt: Date | null;
  takenDownReason: string | null;
}): SharedListed {
  const takenDown = takenDownAt && { at: takenDownAt, reason: takenDownReason ?? "" };
  return { ...row, owner: owner.name, takenDown };
}
