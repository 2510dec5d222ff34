import { type Db, database } from "@/lib/db/client";
import { namesOf } from "@/lib/people/names/queries";
import { contentSchema, type NamedBriefing } from "../content";
import type { ListedVersion } from "../model";

/** The kept versions of a briefing, the newest first. Whether one may read them is asked of the briefing. @param take  at most */
export async function versionsOf(
  briefingId: number,
  take: number,
  db: Db = database(),
): Promise<ListedVersion[]> {
  const rows = await db.$queryRaw<(Omit<ListedVersion, "savedBy"> & { savedBy: string })[]>`
    SELECT "number", "content"->>'title' AS "title", jsonb_array_length("content"->'steps') AS "steps", "savedBy", "savedAt", "restores"
    FROM "BriefingVersion" WHERE "briefingId" = ${briefingId} ORDER BY "number" DESC LIMIT ${take}`;
  const nameOf = await namesOf(
    rows.map(({ savedBy }) => savedBy),
    db,
  );
  return rows.map((row) => ({ ...row, savedBy: nameOf(row.savedBy).name }));
}

/** What a briefing said at a version, or null where that is not kept. */
export async function findVersion(
  briefingId: number,
  number: number,
  db: Db = database(),
): Promise<NamedBriefing | null> {
  const row = await db.briefingVersion.findUnique({
    where: { briefingId_number: { briefingId, number } },
    select: { content: true },
  });
  return row && contentSchema.parse(row.content);
}
