import type { Db, Tx } from "@/lib/db/client";
import { BRIEFINGS } from "./crowd/briefings";
import { hour } from "./crowd/columns";
import { PEOPLE } from "./crowd/people";
import { WORK } from "./crowd/work";

// Rows of the tables beside the record, as years of use leave them: most of it long done, a little of it waiting. What
// nobody reads by is the least that the table takes.

/** In the order of the foreign keys. */
const ROWS = [...PEOPLE, ...WORK, ...BRIEFINGS];

/**
 * Fills the tables beside the record and lets the planner learn of all. Triggers rest meanwhile: what they guard is how
 * rows come to be, and these only have to be there.
 */
export async function crowd(db: Db): Promise<void> {
  await db.$transaction(fill, { timeout: 60_000 });
  // As it does by itself, soon after: a planner that knows nothing of rows, or finds them not yet sorted in, is another.
  await db.$executeRawUnsafe("VACUUM (ANALYZE)");
}

async function fill(tx: Tx): Promise<void> {
  await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
  for (const [table, rows, columns] of ROWS) {
    const names = Object.keys(columns).map((name) => `"${name}"`);
    await tx.$executeRawUnsafe(
      `INSERT INTO "${table}" (${names}) SELECT ${Object.values(columns)} FROM generate_series(1, ${rows}) n`,
    );
  }
  await tx.$executeRawUnsafe(
    `INSERT INTO "SourceCheck" ("sourceId", "revisionId", "url", "state", "since", "checkedAt")
     SELECT "recordId", "id", "url", (CASE WHEN "id" % 50 = 0 THEN 'gone' ELSE 'live' END)::"LinkState", ${hour(`"id"`)}, ${hour(`"id"`)}
       FROM "SourceRevision" WHERE "id" % 10 > 0 AND "since" IS NOT NULL`,
  );
}
