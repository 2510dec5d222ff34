import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import { withClient } from "../launcher/database.mjs";
import { bundledMigrations, MIGRATION_LOCK } from "../launcher/migrate.mjs";
import { Refusal } from "../launcher/say.mjs";
import { quoted, tablesOf } from "./catalogue.mjs";
import { holdings } from "./holdings.mjs";
import { metered } from "./metered.mjs";

// As Prisma makes it, which keeps its own books there.
const BOOKS = `CREATE TABLE public._prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/**
 * Makes an empty database what the backup says, in one transaction: the schema by the migrations it had, the rows, the
 * sequences. Meanwhile the rules of single writes rest (a release could not be written before its change set, nor an old
 * one at all); foreign keys are made anew over all rows, and the triggers are as they were.
 * @param {string} connectionString
 * @param {import("./archive.mjs").Archive} archive
 * @returns {Promise<{ unknown: string[] }>} unknown: tables of the backup that no migration makes, which stay in the file
 * @throws Refusal where the database is not empty; then, as in any failure, it is left as it was
 */
export async function fillDatabase(connectionString, { file, manifest, rows }) {
  return withClient(connectionString, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query("BEGIN");
    await client.query("SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0");
    const held = await holdings(client);
    if (!held.isEmpty) throw new Refusal(`The database holds data already (${held.sentence}).`);
    if (held.isMade) await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    await makeSchema(client, manifest.migrations);
    const there = new Map((await tablesOf(client)).map(({ name, columns }) => [name, columns]));
    const wake = await putRulesToRest(client, [...there.keys()]);
    for (const table of there.keys()) await client.query(`DELETE FROM public.${quoted(table)}`);
    for (const { name, columns, sha256 } of manifest.tables) {
      if (!there.has(name)) continue;
      const meter = metered();
      const into = copyFrom(`COPY public.${quoted(name)} (${columns.map(quoted).join(", ")}) FROM STDIN`);
      await pipeline(await rows(name), meter, client.query(into));
      if (meter.told().sha256 !== sha256)
        throw new Refusal(`${file} changed while it was read; nothing was restored.`);
    }
    for (const { name, lastValue, isCalled } of manifest.sequences)
      await client.query(
        "SELECT setval(c.oid, $2::bigint, $3) FROM pg_class c WHERE c.relkind = 'S' AND c.relname = $1 AND c.relnamespace = 'public'::regnamespace",
        [name, lastValue, isCalled],
      );
    await wake();
    await client.query("COMMIT");
    await client.query("ANALYZE");
    return { unknown: manifest.tables.filter(({ name }) => !there.has(name)).map(({ name }) => name) };
  });
}

/**
 * Makes the schema of an empty database as these migrations, all of them known here, leave it; without Prisma's rows of them.
 * @param {import("pg").Client} client
 * @param {{ name: string }[]} applied
 */
export async function makeSchema(client, applied) {
  const sql = new Map(bundledMigrations().map((migration) => [migration.name, migration.sql]));
  for (const { name } of applied) await client.query(sql.get(name) ?? "");
  await client.query(BOOKS);
}

/**
 * @param {import("pg").Client} client
 * @param {string[]} tables
 * @returns {Promise<() => Promise<void>>} puts everything back and so checks each foreign key over all rows
 */
async function putRulesToRest(client, tables) {
  // To switch off the triggers of foreign keys takes a superuser; to drop the keys and make them anew, the owner.
  const { rows: keys } = await client.query(
    `SELECT conrelid::regclass::text AS "table", conname::text AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  const { rows: triggers } = await client.query(
    `SELECT tgrelid::regclass::text AS "table", tgname::text AS name, tgenabled::text AS state FROM pg_trigger t
     JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace`,
  );
  for (const { table, name } of keys)
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`);
  for (const table of tables) await client.query(`ALTER TABLE public.${quoted(table)} DISABLE TRIGGER USER`);
  return async () => {
    // What was put off until the end is checked now: a table with checks outstanding cannot be altered.
    await client.query("SET CONSTRAINTS ALL IMMEDIATE");
    for (const { table, name, definition } of keys)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`);
    for (const { table, name, state } of triggers)
      await client.query(`ALTER TABLE ${table} ${ENABLED[state]} TRIGGER ${quoted(name)}`);
  };
}

/** @type {Record<string, string>} */
const ENABLED = { O: "ENABLE", D: "DISABLE", R: "ENABLE REPLICA", A: "ENABLE ALWAYS" };
