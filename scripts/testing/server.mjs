import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "../launcher/migrate.mjs";
import { startPostgres } from "../launcher/postgres.mjs";
import { withDatabaseName } from "../launcher/urls.mjs";

/**
 * A server for tests: the one whose address stands in STANDPOINT_TEST_DATABASE_URL (set by a runner that has started one),
 * TEST_DATABASE_URL or DATABASE_URL, else an embedded one in a temporary folder. Its user must be allowed to create databases.
 * @returns {Promise<{ adminUrl: string, stop: () => Promise<void> }>}
 */
export async function startTestServer() {
  const given =
    process.env.STANDPOINT_TEST_DATABASE_URL || process.env.TEST_DATABASE_URL || process.env.DATABASE_URL;
  if (given) return { adminUrl: given, stop: async () => {} };
  const home = mkdtempSync(join(tmpdir(), "standpoint-test-"));
  chmodSync(home, 0o755);
  const server = await startPostgres({ home, throwaway: true, log: () => {} });
  const stop = async () => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { adminUrl: server.url("postgres"), stop };
}

/**
 * Makes a migrated database that others are copied from.
 * @param {string} adminUrl
 * @returns {Promise<{ name: string, drop: () => Promise<void> }>}
 */
export async function makeTemplate(adminUrl) {
  const name = `standpoint_template_${randomBytes(6).toString("hex")}`;
  await administer(adminUrl, `CREATE DATABASE "${name}"`);
  const drop = () => administer(adminUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  try {
    await migrate({ connectionString: withDatabaseName(adminUrl, name) });
  } catch (error) {
    await drop();
    throw error;
  }
  return { name, drop };
}

/**
 * Runs one statement outside a transaction.
 * @param {string} adminUrl
 * @param {string} sql
 */
export async function administer(adminUrl, sql) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
