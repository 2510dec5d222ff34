import { existsSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { atEnd } from "./command.mjs";
import { databaseHome } from "./home.mjs";
import { keptPostgres } from "./kept-postgres.mjs";
import { migrate } from "./migrate.mjs";
import { run } from "./run.mjs";
import { Refusal, ROOT, say } from "./say.mjs";

const OLDEST = 15;
const NAME = "standpoint";

/**
 * The application's database, migrated and holding data: the one DATABASE_URL names, else an embedded one, which is
 * stopped at the command's end by the process that owns it.
 * @param {{ empty?: boolean }} [options] empty: without a release it is left so, for a data set of one's own
 * @returns {Promise<string>} its connection string
 */
export async function openDatabase({ empty = false } = {}) {
  const url = await reachDatabase();
  await migrate({ connectionString: url, log: say });
  if (!empty) await ensureData(url);
  return url;
}

/**
 * The application's database as it stands, which may be one of another version: neither migrated nor filled.
 * @returns {Promise<string>} its connection string
 */
export async function reachDatabase() {
  return process.env.DATABASE_URL ? given(process.env.DATABASE_URL) : embedded();
}

async function embedded() {
  say("Starting the database");
  const server = await keptPostgres({ home: databaseHome(), log: say });
  atEnd(server.stop);
  await withClient(server.url("postgres"), async (client) => {
    const { rows } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [NAME]);
    if (rows.length > 0) return;
    try {
      await client.query(`CREATE DATABASE ${NAME}`);
    } catch (error) {
      // Two first starts at once: the other one made it.
      if (error.code !== "42P04" && error.code !== "23505") throw error;
    }
  });
  return server.url(NAME);
}

/** @param {string} url */
async function given(url) {
  say("Using the database that DATABASE_URL names");
  await withClient(url, async (client) => {
    const { rows } = await client.query("SHOW server_version_num");
    const version = Math.floor(Number(rows[0].server_version_num) / 10_000);
    if (version < OLDEST) {
      throw new Refusal(`DATABASE_URL names PostgreSQL ${version}, Standpoint needs ${OLDEST} or newer.`);
    }
  });
  return url;
}

/** Loads the bundled data set into a database without a release. @param {string} url */
async function ensureData(url) {
  const isEmpty = await withClient(url, async (client) => {
    return (await client.query('SELECT 1 FROM "Release" LIMIT 1')).rows.length === 0;
  });
  if (!isEmpty) return;
  say("Loading the data set");
  await seed(url);
}

/**
 * Runs the loader of the bundled data set.
 * @param {string} url
 */
export async function seed(url) {
  const tsx = join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const env = { ...process.env, DATABASE_URL: url };
  const { code } = await run(process.execPath, [tsx, "scripts/seed.ts"], { env, show: true });
  if (code !== 0) throw new Refusal("The data set could not be loaded: see the message above.");
}

/** There is no database at the address, or it does not answer. */
export class Unreachable extends Refusal {}

/**
 * @template T
 * @param {string} connectionString
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 * @throws Unreachable
 */
export async function withClient(connectionString, work) {
  const client = connect(connectionString);
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    const reason = error.message || error.errors?.[0]?.message || error.code;
    throw new Unreachable(`The database cannot be reached: ${reason}.`);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** @param {string} connectionString */
function connect(connectionString) {
  if (!/^postgres(ql)?:\/\//.test(connectionString)) {
    throw new Refusal("DATABASE_URL must look like postgresql://user:password@host:5432/database.");
  }
  return new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
}

/** Reads `.env` of the checkout, as Next does, so that the launcher and the application know the same settings. */
export function loadEnvironment() {
  const file = join(ROOT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  // Another name for the same, which other programs use.
  if (process.env.PUBLIC_URL) process.env.SITE_URL ||= process.env.PUBLIC_URL;
}
