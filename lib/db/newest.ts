import { Pool } from "pg";
import { learnWithholding } from "./newest-withholding";
import { keptInProcess } from "./process-kept";

/** The newest release and the newest withholding, 0 before the first: what decides whether a kept answer is of now. */
export type Newest = { release: number; withholding: number };

const NEWEST = {
  name: "newest",
  text: 'SELECT (SELECT max("number") FROM "Release") AS "release", (SELECT max("id") FROM "Withholding") AS "withholding"',
};

/**
 * Lets the server around the application ask for the newest numbers, on the global object under `standpoint.newest`
 * (scripts/launcher/answers/answering.mjs does, before each kept answer). By a connection of its own, so that it never
 * waits behind the queries of pages.
 */
export function offerNewest(connectionString: string): void {
  keptInProcess("newest", () => {
    const pool = new Pool({ connectionString, max: 1, connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
    // A connection that breaks while it is idle is made anew with the next question.
    pool.on("error", () => undefined);
    return { read: () => readNewest(pool) };
  });
}

/** @returns null while nothing is published */
async function readNewest(pool: Pool): Promise<Newest | null> {
  const { rows } = await pool.query<{ release: number | null; withholding: number | null }>(NEWEST);
  const [row] = rows;
  learnWithholding(row?.withholding ?? null);
  if (!row?.release) return null;
  return { release: row.release, withholding: row.withholding ?? 0 };
}
