import type { Pool } from "pg";

/** The newest release and the newest withholding, 0 before the first: what decides whether a kept answer is of now. */
export type Newest = { release: number; withholding: number };

const NEWEST = {
  name: "newest",
  text: 'SELECT (SELECT max("number") FROM "Release") AS "release", (SELECT max("id") FROM "Withholding") AS "withholding"',
};

/** Asks one database for both, by one small query. */
export async function readNewest(pool: Pool): Promise<Newest> {
  const { rows } = await pool.query<{ release: number | null; withholding: number | null }>(NEWEST);
  const [row] = rows;
  return { release: row?.release ?? 0, withholding: row?.withholding ?? 0 };
}
