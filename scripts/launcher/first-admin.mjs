import { withClient } from "./database.mjs";
import { runScript } from "./tool.mjs";

/**
 * Prints the one-time link that makes the first admin, where nobody has an account yet.
 * @param {string} url the database
 * @param {string} site where the application answers
 */
export async function offerFirstAdmin(url, site) {
  const isNew = await withClient(url, async (client) => {
    const { rows } = await client.query(`SELECT to_regclass('"User"') IS NOT NULL AS present`);
    if (!rows[0].present) return false;
    return (await client.query('SELECT 1 FROM "User" LIMIT 1')).rows.length === 0;
  });
  if (isNew) await runScript("scripts/first-admin.ts", [site], url);
}
