import { createHash } from "node:crypto";
import { createWriteStream, existsSync, readFileSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { to as copyTo } from "pg-copy-streams";
import yazl from "yazl";
import { withClient } from "../launcher/database.mjs";
import { MIGRATION_LOCK } from "../launcher/migrate.mjs";
import { Refusal, ROOT } from "../launcher/say.mjs";
import { SECRET_MARK } from "../launcher/secret-mark.mjs";
import { migrationsOf, newestRelease, quoted, sequencesOf, tablesOf } from "./catalogue.mjs";
import { entryOf, FORMAT, MANIFEST, MANIFEST_SUM, SECRET, VERSION } from "./manifest.mjs";
import { metered } from "./metered.mjs";

/**
 * Writes everything a database holds into one file, as of one moment, while others read and write. Memory does not grow
 * with the database. The file is there once it is whole and on the disk: until then it is written beside its place.
 * @param {{ connectionString: string, file: string, now: Date, secret?: string | null }} what secret: put into the file, too
 * @returns {Promise<import("./manifest.mjs").Manifest>}
 * @throws Refusal where there is nothing to keep, the file exists or cannot be written; nothing of it is left then
 */
export async function writeBackup({ connectionString, file, now, secret = null }) {
  if (existsSync(file)) throw new Refusal(`${file} exists already; name another file.`);
  const part = `${file}.${process.pid}.part`;
  try {
    const manifest = await withClient(connectionString, (client) => writeWhole(client, part, now, secret));
    await onDisk(part);
    await rename(part, file);
    await onDisk(dirname(file));
    return manifest;
  } catch (error) {
    if (error instanceof Refusal || !error.syscall) throw error;
    const why = error.code === "ENOSPC" ? "the disk is full" : error.code;
    throw new Refusal(`The backup ${file} cannot be written (${why}); nothing of it was kept.`);
  } finally {
    await rm(part, { force: true }).catch(() => undefined);
  }
}

/** @param {import("pg").Client} client @param {string} part @param {Date} now @param {string | null} secret */
async function writeWhole(client, part, now, secret) {
  // A migration would pull the tables away from under the snapshot, so it waits until the backup is made.
  await client.query("SELECT pg_advisory_lock_shared($1)", [MIGRATION_LOCK]);
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query("SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0");
  const migrations = await migrationsOf(client);
  if (migrations.length === 0) throw new Refusal("There is nothing to back up: the database is empty.");

  const zip = new yazl.ZipFile();
  const ended = deferred();
  zip.on("error", ended.reject);
  client.on("error", ended.reject);
  pipeline(zip.outputStream, createWriteStream(part, { mode: 0o600 })).then(ended.resolve, ended.reject);
  ended.promise.catch(() => undefined);
  // The file's end before the last entry can only be its failure, on which no copy must wait.
  const orFailed = (/** @type {Promise<unknown>} */ work) => Promise.race([work, ended.promise]);
  try {
    const tables = [];
    for (const { name, columns } of await tablesOf(client)) {
      const meter = metered();
      zip.addReadStream(meter, entryOf(name), { mtime: now, forceZip64Format: true });
      const copy = copyTo(`COPY public.${quoted(name)} (${columns.map(quoted).join(", ")}) TO STDOUT`);
      await orFailed(pipeline(client.query(copy), meter));
      tables.push({ name, columns, ...meter.told() });
    }
    const manifest = {
      format: FORMAT,
      version: VERSION,
      madeAt: now.toISOString(),
      application: JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version,
      postgres: (await client.query("SHOW server_version")).rows[0].server_version,
      migrations,
      tables,
      // Sequences stand outside of snapshots; read after the rows, they are never behind them.
      sequences: await sequencesOf(client),
      release: await newestRelease(client),
      secretMark: await secretMarkOf(client),
      holdsSecret: secret !== null,
    };
    const text = JSON.stringify(manifest, null, 1);
    const add = (/** @type {string} */ content, /** @type {string} */ name) =>
      zip.addBuffer(Buffer.from(content), name, { mtime: now, mode: 0o100600 });
    if (secret !== null) add(secret, SECRET);
    add(text, MANIFEST);
    add(createHash("sha256").update(text).digest("hex"), MANIFEST_SUM);
    zip.end();
    await ended.promise;
    await client.query("COMMIT");
    return manifest;
  } catch (error) {
    // A copy that nobody reads any more would hold the connection open.
    zip.outputStream.destroy();
    client.connection.stream.destroy();
    throw error;
  }
}

/** @param {import("pg").Client} client */
async function secretMarkOf(client) {
  const { rows: there } = await client.query(`SELECT to_regclass('public."Setting"') IS NOT NULL AS present`);
  if (!there[0].present) return null;
  const sql = `SELECT "value" #>> '{}' AS mark FROM public."Setting" WHERE "name" = $1`;
  const { rows } = await client.query(sql, [SECRET_MARK]);
  return rows[0]?.mark ?? null;
}

function deferred() {
  /** @type {any} */
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}

/** Returns once the disk itself has it. @param {string} path a file or folder */
async function onDisk(path) {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
