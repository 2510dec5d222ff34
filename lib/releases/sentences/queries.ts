import { database } from "@/lib/db/client";
import { keptByRelease } from "@/lib/db/release-cache";
import type { Tombstone } from "@/lib/withholdings/model";

type Row = { number: number; at: Date; reason: string };

const read = keptByRelease("withheld-sentences", 4, async (): Promise<Map<number, Tombstone>> => {
  const rows = await database().$queryRaw<Row[]>`
    SELECT "recordId" AS "number", "at", "reason" FROM (
      SELECT DISTINCT ON ("recordId") * FROM "Withholding" WHERE "noun" = 'release' ORDER BY "recordId", "id" DESC) w
     WHERE "action" = 'withhold' ORDER BY "recordId" DESC`;
  return new Map(
    rows.map(({ number, at, reason }) => [
      number,
      { day: at.toISOString().slice(0, 10), reason, cause: null },
    ]),
  );
});

/** The releases whose sentence is withheld, with since when and why, the newest first. The same at every release. */
export function withheldSentences(): Promise<Map<number, Tombstone>> {
  return read(0);
}
