import { setTimeout as pause } from "node:timers/promises";
import { Unreachable, withClient } from "../launcher/database.mjs";
import { bundledMigrations, migrate, pendingMigrations } from "../launcher/migrate.mjs";
import { Refusal, say } from "../launcher/say.mjs";
import { runScript } from "../launcher/tool.mjs";
import { withDatabaseName } from "../launcher/urls.mjs";
import { newestRelease, quoted } from "./catalogue.mjs";
import { fillDatabase } from "./fill.mjs";
import { holdings } from "./holdings.mjs";
import { stamp } from "./names.mjs";

/** @typedef {import("./archive.mjs").Archive} Archive */

/**
 * Restores into the database itself, which must be empty.
 * @param {string} url
 * @param {Archive} archive
 * @throws Refusal where it is not, or the backup is of a newer version
 */
export async function restoreHere(url, archive) {
  refuseNewer(archive);
  const held = await withClient(url, holdings);
  if (!held.isEmpty)
    throw new Refusal(
      `The database holds data already (${held.sentence}); nothing was changed. --into NAME restores beside it; --replace puts the backup in its place and keeps what is there under another name.`,
    );
  await restoreAndVerify(url, archive);
}

/**
 * Restores into a new database of the same server. Where that fails, it is dropped again.
 * @param {string} url the database that is served
 * @param {string} name
 * @param {Archive} archive
 */
export async function restoreBeside(url, name, archive) {
  refuseNewer(archive);
  await withClient(url, async (client) => {
    try {
      await client.query(`CREATE DATABASE ${quoted(name)}`);
    } catch (error) {
      if (error.code === "42P04") throw new Refusal(`There is a database ${name} already; name another one.`);
      if (error.code !== "42501") throw error;
      throw new Refusal(
        "The user of DATABASE_URL may not make databases: make an empty one as the server's administrator, let DATABASE_URL name it, and restore without an option.",
      );
    }
  });
  try {
    await restoreAndVerify(withDatabaseName(url, name), archive);
  } catch (error) {
    await withClient(url, (client) =>
      client.query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`),
    ).catch(() => say(`The database ${name} holds half of it and could not be dropped; drop it.`));
    throw error;
  }
}

/**
 * Puts the backup in the place of the database: restored and verified beside it first, then the two change names at once.
 * @param {string} url
 * @param {Archive} archive
 * @param {Date} now
 * @returns {Promise<string>} the name under which the database before it is kept
 */
export async function restoreInPlaceOf(url, archive, now) {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const [fresh, kept] = [`${name}_restoring_${stamp(now)}`, `${name}_before_${stamp(now)}`].map((long) =>
    long.toLowerCase().slice(-63),
  );
  await restoreBeside(url, fresh, archive);
  await swap(url, { name, fresh, kept });
  return kept;
}

const TRIES = 20;

/** @param {string} url @param {{ name: string, fresh: string, kept: string }} names */
async function swap(url, { name, fresh, kept }) {
  const remedy = `The restored database stands ready as ${fresh}: rename the two by hand, or let DATABASE_URL name it.`;
  try {
    await withClient(withDatabaseName(url, "postgres"), async (client) => {
      for (let tried = 1; ; tried++) {
        // A database with connections cannot be renamed, and those who serve come back within moments.
        await client.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ANY($1) AND pid <> pg_backend_pid()",
          [[name, fresh]],
        );
        try {
          await client.query(
            `BEGIN; ALTER DATABASE ${quoted(name)} RENAME TO ${quoted(kept)}; ALTER DATABASE ${quoted(fresh)} RENAME TO ${quoted(name)}; COMMIT`,
          );
          return;
        } catch (error) {
          await client.query("ROLLBACK");
          // 55006: somebody is connected.
          if (error.code !== "55006" || tried === TRIES) throw error;
          await pause(100);
        }
      }
    });
  } catch (error) {
    if (error instanceof Unreachable) throw new Refusal(`${error.message} ${remedy}`);
    throw new Refusal(
      `The databases could not change names: ${error.message}. Nothing was changed. ${remedy}`,
    );
  }
}

/** @param {string} url @param {Archive} archive */
async function restoreAndVerify(url, archive) {
  const { manifest } = archive;
  const { unknown } = await fillDatabase(url, archive);
  const newest = await withClient(url, newestRelease);
  if (newest?.hash !== manifest.release?.hash)
    throw new Refusal(`The newest release in ${archive.file} is not the one its manifest names.`);
  await migrate({ connectionString: url, log: say });
  if ((await runScript("scripts/verify.ts", [], url)) !== 0)
    throw new Refusal("What was restored does not verify: see the message above. Use another backup.");
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  say(`Restored ${rows} rows of ${manifest.tables.length} tables.`);
  if (unknown.length > 0)
    say(`Left in the file, because no migration makes them: the tables ${unknown.join(", ")}.`);
}

/** @param {Archive} archive */
function refuseNewer({ file, manifest }) {
  const bundled = bundledMigrations();
  const known = new Set(bundled.map(({ name }) => name));
  const newer = manifest.migrations.find(({ name }) => !known.has(name));
  if (newer)
    throw new Refusal(
      `${file} was made by a newer version (${manifest.application}, with the migration ${newer.name}, which is unknown here): update the code and restore it then.`,
    );
  pendingMigrations(
    bundled,
    manifest.migrations.map((migration) => ({ ...migration, finished: true })),
  );
}
