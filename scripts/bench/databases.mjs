import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { atEnd } from "../launcher/command.mjs";
import { seed } from "../launcher/database.mjs";
import { databaseHome } from "../launcher/home.mjs";
import { bundledMigrations, migrate } from "../launcher/migrate.mjs";
import { startPostgres } from "../launcher/postgres.mjs";
import { run } from "../launcher/run.mjs";
import { Refusal, ROOT, say } from "../launcher/say.mjs";

/**
 * The synthetic sets: stances are leaders × issues × periods × 2 lanes. Small, middle and large are somewhat more than ten,
 * a hundred and a thousand times the bundled set; the small one is a hundredth of the large.
 */
export const SIZES = {
  small: { leaders: 20, issues: 10, periods: 10 },
  middle: { leaders: 50, issues: 30, periods: 10 },
  large: { leaders: 200, issues: 100, periods: 10 },
};

/** @typedef {"bundled" | keyof typeof SIZES} SetName */

/**
 * @typedef {object} BenchDatabases
 * @property {(name: SetName) => Promise<string>} open the connection string of a set's database, which is loaded where
 *   it is missing or was made by other code
 * @property {(name: SetName) => Promise<string>} copy the connection string of a copy that may be changed; nothing may
 *   be connected to the original meanwhile
 * @property {() => Promise<void>} dropCopy
 */

/**
 * The benchmark's own embedded PostgreSQL, apart from the application's, stopped at the command's end. Databases stay
 * for the next run.
 * @returns {Promise<BenchDatabases>}
 */
export async function startDatabases() {
  const home = join(databaseHome(), "bench");
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o755);
  const server = await startPostgres({ home, log: say });
  atEnd(server.stop);
  const admin = (/** @type {string} */ sql) => query(server.url("postgres"), sql);
  await dropOutdated(admin);
  return {
    async open(name) {
      const database = databaseName(name);
      if (!(await admin(`SELECT 1 FROM pg_database WHERE datname = '${database}'`)).length)
        await make(admin, server.url, name, database);
      return server.url(database);
    },
    async copy(name) {
      await admin("DROP DATABASE IF EXISTS bench_copy");
      await admin(`CREATE DATABASE bench_copy TEMPLATE "${databaseName(name)}"`);
      return server.url("bench_copy");
    },
    dropCopy: async () => void (await admin("DROP DATABASE IF EXISTS bench_copy")),
  };
}

/** @param {(sql: string) => Promise<any[]>} admin @param {(database: string) => string} url @param {SetName} name @param {string} database */
async function make(admin, url, name, database) {
  say(name === "bundled" ? "Loading the bundled data set" : `Loading the ${name} synthetic data set`);
  // Made beside its place and renamed when whole, so that an interrupted run leaves no half database.
  const half = `${database}_half`;
  await admin(`DROP DATABASE IF EXISTS "${half}"`);
  await admin(`CREATE DATABASE "${half}"`);
  await migrate({ connectionString: url(half) });
  if (name === "bundled") await seed(url(half));
  else {
    const { leaders, issues, periods } = SIZES[name];
    await runData(url(half), ["synthetic", leaders, issues, periods].map(String), { show: true });
  }
  // As autovacuum would, soon after; without it the first minutes measure a table without statistics.
  await query(url(half), "VACUUM ANALYZE");
  await admin(`ALTER DATABASE "${half}" RENAME TO "${database}"`);
}

/**
 * Runs scripts/bench/data.ts, or another script beside it, on a database.
 * @param {string} url @param {string[]} args @param {{ show?: boolean, script?: string }} [options]
 * @returns {Promise<string>} what it wrote, where it was not shown
 */
export async function runData(url, args, { show = false, script = "data.ts" } = {}) {
  const tsx = join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const { code, output } = await run(process.execPath, [tsx, `scripts/bench/${script}`, ...args], {
    env: { ...process.env, DATABASE_URL: url },
    show,
  });
  if (code !== 0) throw new Refusal(`The data for measuring could not be written.\n${output}`);
  return output.trim();
}

/** @param {(sql: string) => Promise<any[]>} admin */
async function dropOutdated(admin) {
  const current = /** @type {SetName[]} */ (["bundled", "small", "middle", "large"]).map(databaseName);
  for (const { datname } of await admin("SELECT datname FROM pg_database WHERE datname LIKE 'bench\\_%'"))
    if (!current.includes(datname)) await admin(`DROP DATABASE IF EXISTS "${datname}"`);
}

/** A set's database carries the hash of what its content follows from. @param {SetName} name */
function databaseName(name) {
  const hash = createHash("sha256");
  for (const { sql } of bundledMigrations()) hash.update(sql);
  const made =
    name === "bundled" ? seedFiles() : ["lib/testing/synthetic.ts", "lib/testing/world-records.ts"];
  for (const path of made) hash.update(`${path}\0`).update(readFileSync(join(ROOT, path)));
  if (name !== "bundled") hash.update(JSON.stringify(SIZES[name]));
  return `bench_${name}_${hash.digest("hex").slice(0, 8)}`;
}

/** @returns {string[]} the files of the bundled data set, relative to the root, sorted */
function seedFiles() {
  return readdirSync(join(ROOT, "prisma/seed"), { recursive: true })
    .map((path) => `prisma/seed/${String(path).replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".json"))
    .sort();
}

/** @param {string} connectionString @param {string} sql @returns {Promise<any[]>} */
export async function query(connectionString, sql) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
