import { newestRelease, quoted, tablesOf } from "./catalogue.mjs";

/** What a start writes by itself before anybody has done anything. */
const OF_NO_ONE = new Set(["_prisma_migrations", "Setting"]);

/**
 * What a database holds.
 * @param {import("pg").Client} client
 * @returns {Promise<{ isMade: boolean, isEmpty: boolean, sentence: string }>} isMade: it has tables; isEmpty: nobody has
 *   written into any
 */
export async function holdings(client) {
  const tables = await tablesOf(client);
  const filled = [];
  for (const { name } of tables) {
    if (OF_NO_ONE.has(name)) continue;
    const { rows } = await client.query(`SELECT EXISTS (SELECT 1 FROM public.${quoted(name)}) AS filled`);
    if (rows[0].filled) filled.push(name);
  }
  const newest = await newestRelease(client);
  const sentence = newest
    ? `its newest release is ${newest.number}`
    : `rows in ${filled.slice(0, 3).join(", ")}${filled.length > 3 ? " and others" : ""}`;
  return { isMade: tables.length > 0, isEmpty: filled.length === 0, sentence };
}
