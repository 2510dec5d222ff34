import { database } from "@/lib/db/client";
import { keptByRelease } from "@/lib/db/release-cache";
import { visibleSql } from "@/lib/db/visible";
import type { Day } from "@/lib/domain/day";

/** The day on which each visible stance was last checked, by its revision. Kept for few releases: it is as long as the record. */
export const lastCheckedAt = keptByRelease("stances-checked", 2, async (release: number) => {
  const rows = await database().$queryRaw<{ id: number; day: Day }[]>`
    SELECT s."id", to_char(s."lastChecked", 'YYYY-MM-DD') AS "day"
      FROM "StanceRevision" s WHERE ${visibleSql("s", release)}`;
  // Few days serve many rows.
  const days = new Map<Day, Day>();
  const kept = (day: Day) => {
    const known = days.get(day);
    if (known === undefined) days.set(day, day);
    return known ?? day;
  };
  return new Map(rows.map(({ id, day }) => [id, kept(day)]));
});
