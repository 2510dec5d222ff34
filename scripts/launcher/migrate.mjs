import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { Refusal, ROOT } from "./say.mjs";
import { COMMITTED, withSchemaEngine } from "./schema-engine.mjs";

const MIGRATIONS = join(ROOT, "prisma", "migrations");
const SCHEMA = join(ROOT, "prisma", "schema.prisma");
/** Held while migrating, shared while a backup is made. Any constant will do, as long as nothing else in the database locks it. */
export const MIGRATION_LOCK = 7_204_118_655;

const filters = { externalTables: [], externalEnums: [] };

function schemaFiles() {
  return [{ path: SCHEMA, content: readFileSync(SCHEMA, "utf8") }];
}

/** @returns {{ name: string, sql: string }[]} the migrations of this checkout, oldest first */
export function bundledMigrations() {
  if (!existsSync(MIGRATIONS)) return [];
  return readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({
      name: entry.name,
      sql: readFileSync(join(MIGRATIONS, entry.name, "migration.sql"), "utf8"),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function migrationsList() {
  const lockfile = join(MIGRATIONS, "migration_lock.toml");
  return {
    baseDir: MIGRATIONS,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: bundledMigrations().map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}

/**
 * Applies the migrations a database lacks. Instances that start at once wait for one another.
 * @param {{ connectionString: string, log?: (line: string) => void }} options
 * @returns {Promise<string[]>} the names of those applied now
 * @throws Refusal for a database newer than this code, and for a migration that failed or was edited after it was applied
 */
export async function migrate({ connectionString, log = () => {} }) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    // Held by this connection, so a crash lets go of it.
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await settleUnfinished(client);
    const bundled = bundledMigrations();
    const pending = pendingMigrations(bundled, await appliedMigrations(client));
    if (pending.length === 0) return [];
    log(
      pending.length === 1 ? `Applying the migration ${pending[0]}` : `Applying ${pending.length} migrations`,
    );
    return await applyAll(client, connectionString);
  } finally {
    await client.end();
  }
}

/** @param {pg.Client} client @param {string} connectionString */
async function applyAll(client, connectionString) {
  try {
    const done = await withSchemaEngine(
      connectionString,
      schemaFiles(),
      (engine) => engine.applyMigrations({ migrationsList: migrationsList(), filters }),
      new Set(bundledMigrations().map(({ sql }) => sql)),
    );
    await client.query(
      "UPDATE _prisma_migrations SET logs = NULL WHERE finished_at IS NOT NULL AND logs = $1",
      [COMMITTED],
    );
    return done.appliedMigrationNames;
  } catch (error) {
    // A migration is one transaction here (schema-engine.mjs), so the one that failed has left nothing behind and may
    // be tried again; Prisma's table says so by this column.
    const { rows } = await client.query(
      `UPDATE _prisma_migrations SET rolled_back_at = now()
        WHERE finished_at IS NULL AND rolled_back_at IS NULL RETURNING migration_name AS name`,
    );
    const reason = error.message.match(/ERROR: .*/)?.[0] ?? error.message.split("\n")[0];
    throw new Refusal(`The migration ${rows[0]?.name ?? ""} failed and was undone: ${reason}.`);
  }
}

/**
 * Puts the books right after a process was killed while it migrated: a migration is one transaction, which marks itself as
 * it ends (schema-engine.mjs), so it is there whole or not at all and can be applied again.
 * @param {pg.Client} client
 */
async function settleUnfinished(client) {
  const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present");
  if (!rows[0].present) return;
  const unfinished = "WHERE finished_at IS NULL AND rolled_back_at IS NULL AND logs IS";
  // The second waits where such a transaction is still about to end, and then looks at what it has left.
  for (const change of [
    `SET finished_at = now(), applied_steps_count = 1, logs = NULL ${unfinished} NOT DISTINCT FROM $1`,
    `SET rolled_back_at = now() ${unfinished} DISTINCT FROM $1`,
    `SET finished_at = now(), applied_steps_count = 1, logs = NULL ${unfinished} NOT DISTINCT FROM $1`,
  ])
    await client.query(`UPDATE _prisma_migrations ${change}`, [COMMITTED]);
}

/**
 * @typedef {{ name: string, checksum: string, finished: boolean }} AppliedMigration
 * @param {pg.Client} client
 * @returns {Promise<AppliedMigration[]>}
 */
async function appliedMigrations(client) {
  const { rows: tables } = await client.query(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present",
  );
  if (!tables[0].present) return [];
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return rows;
}

/**
 * Compares what is bundled with what is applied.
 * @param {{ name: string, sql: string }[]} bundled
 * @param {AppliedMigration[]} applied
 * @returns {string[]} names still to be applied, oldest first
 * @throws Refusal where the two cannot be reconciled
 */
export function pendingMigrations(bundled, applied) {
  const byName = new Map(bundled.map((migration) => [migration.name, migration.sql]));
  for (const { name, checksum, finished } of applied) {
    const sql = byName.get(name);
    if (sql === undefined) {
      throw new Refusal(
        `The database is newer than this code: it holds the migration ${name}, which is unknown here; update the code or use another database.`,
      );
    }
    if (!finished) {
      throw new Refusal(
        `The migration ${name} began and did not finish; restore the database from a backup, or make sure that nothing of it is left and set its rolled_back_at in _prisma_migrations.`,
      );
    }
    if (createHash("sha256").update(sql).digest("hex") !== checksum) {
      throw new Refusal(
        `The migration ${name} was changed after it had been applied to this database; restore the file and put the change into a migration of its own.`,
      );
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  return bundled.map(({ name }) => name).filter((name) => !done.has(name));
}

/**
 * The SQL that leads from the migrations to prisma/schema.prisma; empty where they agree.
 * @param {{ connectionString: string }} options any database of a server on which this user may create databases: a shadow database is made and dropped
 * @returns {Promise<string>}
 */
export async function diffMigrationsToSchema({ connectionString }) {
  const migrations = migrationsList();
  /** @type {import("@prisma/schema-engine-wasm/schema_engine_bg").DiffTarget} */
  const from = migrations.migrationDirectories.length
    ? { tag: "migrations", ...migrations }
    : { tag: "empty" };
  const { stdout } = await withSchemaEngine(connectionString, schemaFiles(), (engine) =>
    engine.diff({
      from,
      to: { tag: "schemaDatamodel", files: schemaFiles() },
      script: true,
      exitCode: null,
      filters,
    }),
  );
  const sql = (stdout ?? "").trim();
  return sql === "-- This is an empty migration." ? "" : sql;
}
