import pg from "pg";

// What there is to be kept is asked of the database, not listed: a table that a migration adds is in the next backup.

/** @param {string} name */
export const quoted = (name) => pg.escapeIdentifier(name);

/** Neither what an extension brought nor what is computed from other columns. */
const OWN = `c.relnamespace = 'public'::regnamespace
  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')`;

/**
 * @param {pg.Client} client
 * @returns {Promise<{ name: string, columns: string[] }[]>} every table, by name
 */
export async function tablesOf(client) {
  const { rows } = await client.query(
    `SELECT c.relname::text AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relkind = 'r' AND ${OWN} GROUP BY c.oid, c.relname ORDER BY c.relname::text COLLATE "C"`,
  );
  return rows;
}

/**
 * @param {pg.Client} client
 * @returns {Promise<{ name: string, lastValue: string, isCalled: boolean }[]>} where each sequence stands
 */
export async function sequencesOf(client) {
  const { rows } = await client.query(
    `SELECT c.relname::text AS name FROM pg_class c WHERE c.relkind = 'S' AND ${OWN} ORDER BY c.relname::text COLLATE "C"`,
  );
  const found = [];
  for (const { name } of rows) {
    const { rows: values } = await client.query(
      `SELECT last_value::text AS "lastValue", is_called AS "isCalled" FROM public.${quoted(name)}`,
    );
    found.push({ name, ...values[0] });
  }
  return found;
}

/**
 * @param {pg.Client} client
 * @returns {Promise<{ name: string, checksum: string }[]>} what is applied, oldest first; empty in a database of nobody's
 */
export async function migrationsOf(client) {
  const { rows } = await client.query(
    "SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS present",
  );
  if (!rows[0].present) return [];
  const { rows: applied } = await client.query(
    `SELECT migration_name AS name, checksum FROM public._prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
  return applied;
}

/**
 * The newest release; null where there is none, or no table for it yet.
 * @param {pg.Client} client
 * @returns {Promise<{ number: number, hash: string } | null>}
 */
export async function newestRelease(client) {
  const { rows } = await client.query(`SELECT to_regclass('public."Release"') IS NOT NULL AS present`);
  if (!rows[0].present) return null;
  const { rows: newest } = await client.query(
    `SELECT "number", "hash" FROM public."Release" ORDER BY "number" DESC LIMIT 1`,
  );
  return newest[0] ?? null;
}
