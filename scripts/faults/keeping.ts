import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { openArchive } from "../backups/archive.mjs";
import { fillDatabase } from "../backups/fill.mjs";
import { everythingIn } from "../backups/testing";
import { writeBackup } from "../backups/write.mjs";
import { withClient } from "../launcher/database.mjs";
import { bundledMigrations, migrate } from "../launcher/migrate.mjs";
import type { Fault } from "./faults";
import type { Place } from "./place";
import { type Ended, struck, undisturbed } from "./work";

const now = new Date("2026-02-01T00:00:00Z");
const NAMES = ["b1.zip", "b2.zip", "b3.zip"];

/** Every file under its own name is a whole backup, those that were told are there, and another can be made. */
async function settleBackups(place: Place, { done }: Ended): Promise<string[]> {
  const lost: string[] = [];
  const paths = NAMES.map((name) => join(place.folder, name));
  for (const { of } of done) if (!existsSync(String(of))) lost.push(`${of}, which was told to be written`);
  for (const path of paths.filter(existsSync))
    await openArchive(path).then(
      (archive) => archive.close(),
      (error: Error) => lost.push(error.message),
    );
  for (const name of readdirSync(place.folder)) if (/^b\d\.zip/.test(name)) rmSync(join(place.folder, name));
  await writeBackup({ connectionString: place.url(), file: paths[0] ?? "", now });
  rmSync(paths[0] ?? "");
  const broken = await place.broken();
  return broken ? [...lost, broken] : lost;
}

const backup: Fault = {
  name: "killed while it backs up",
  spanMs: 900,
  async strike(place, after) {
    const files = NAMES.map((name) => join(place.folder, name));
    const ended = await struck({ what: "backup", url: place.url(), files }, { after });
    return () => settleBackups(place, ended);
  },
};

const diskFull: Fault = {
  name: "disk full while it backs up",
  spanMs: 1000,
  async strike(place, after) {
    // The moment says at which size the disk is full: somewhere within the file.
    const blocks = 1 + Math.floor((after / diskFull.spanMs) * (statSync(place.backup).size / 1024 - 2));
    const files = NAMES.map((name) => join(place.folder, name));
    const ended = await struck(
      { what: "backup", url: place.url(), files },
      { after: 0, befall: async () => {}, blocks },
    );
    const wrong: string[] = [];
    if (ended.done.length > 0) wrong.push("a backup was told to be written on a full disk");
    if (!/nothing of it was kept/.test(ended.failed[0] ?? "")) wrong.push(`it said: ${ended.failed[0]}`);
    if (readdirSync(place.folder).some((name) => name.endsWith(".part")))
      wrong.push("a part of the file was left");
    return async () => [...wrong, ...(await settleBackups(place, ended))];
  },
};

const restore: Fault = {
  name: "killed while it restores into an empty database",
  spanMs: 1800,
  async strike(place, after) {
    const name = await place.empty();
    const ended = await struck({ what: "restore", url: place.url(name), file: place.backup }, { after });
    return async () => {
      const lost: string[] = [];
      const archive = await openArchive(place.backup);
      // Empty or whole: into an empty one it can be restored, and a whole one refuses.
      const again = await fillDatabase(place.url(name), archive).then(
        () => "was empty",
        (error: Error) => error.message,
      );
      archive.close();
      if (again !== "was empty" && !again.includes("holds data already")) lost.push(again);
      if (ended.done.length > 0 && again === "was empty") lost.push("what was told to be restored");
      const held = await everythingIn(place.url(name));
      for (const { name: table, rows } of archive.manifest.tables)
        if ((held[table] as { rows: number }).rows !== rows) lost.push(`rows of ${table}`);
      const broken = await place.broken(name);
      await place.administer(`DROP DATABASE ${name} WITH (FORCE)`);
      return broken ? [...lost, broken] : lost;
    };
  },
};

const replace: Fault = {
  name: "killed while it restores in the place of a database",
  spanMs: 7000,
  async strike(place, after) {
    const name = await place.empty();
    const archive = await openArchive(place.backup);
    await fillDatabase(place.url(name), archive);
    // By this the database before is known from the one restored.
    const marked = `INSERT INTO "Setting" ("name", "value", "changedAt", "changedBy") VALUES ('mark', '1', now(), 'x')`;
    await query(place, name, marked);
    const ended = await struck({ what: "replace", url: place.url(name), file: place.backup }, { after });
    return async () => {
      const lost: string[] = [];
      const isOld = (await query(place, name, `SELECT 1 FROM "Setting" WHERE "name" = 'mark'`)) === 1;
      if (ended.done.length > 0 && isOld) lost.push("what was told to be restored");
      const broken = await place.broken(name);
      if (broken) lost.push(broken);
      if (isOld) await undisturbed({ what: "replace", url: place.url(name), file: place.backup });
      archive.close();
      const kept = await databasesLike(place, `${name}_before_%`);
      const marks = await Promise.all(
        kept.map((each) => query(place, each, `SELECT 1 FROM "Setting" WHERE "name" = 'mark'`)),
      );
      if (!marks.includes(1)) lost.push("the database before, which is to be kept");
      for (const each of await databasesLike(place, `${name}%`))
        await place.administer(`DROP DATABASE ${each} WITH (FORCE)`);
      return lost;
    };
  },
};

const migration: Fault = {
  name: "killed while it migrates",
  spanMs: 2500,
  async strike(place, after) {
    const name = await place.empty();
    const ended = await struck({ what: "migrate", url: place.url(name) }, { after });
    return async () => {
      const lost: string[] = [];
      const applied = await migrate({ connectionString: place.url(name) }).catch(
        (error: Error) => error.message,
      );
      if (typeof applied === "string") lost.push(applied);
      else if (ended.done.length > 0 && applied.length > 0)
        lost.push("migrations that were told to be applied");
      const { constraints, triggers, indexes } = await everythingIn(place.url(name));
      const whole = await everythingIn(place.url());
      if (
        JSON.stringify([constraints, triggers, indexes]) !==
        JSON.stringify([whole.constraints, whole.triggers, whole.indexes])
      )
        lost.push("the schema is not the one that the migrations make");
      const rows = await query(place, name, "SELECT 1 FROM _prisma_migrations WHERE rolled_back_at IS NULL");
      if (rows !== bundledMigrations().length) lost.push(`${rows} rows of migrations`);
      await place.administer(`DROP DATABASE ${name} WITH (FORCE)`);
      return lost;
    };
  },
};

/** @returns how many rows it gave */
async function query(place: Place, name: string, sql: string): Promise<number> {
  return withClient(place.url(name), async (client) => (await client.query(sql)).rows.length);
}

async function databasesLike(place: Place, pattern: string): Promise<string[]> {
  const sql = "SELECT datname::text AS name FROM pg_database WHERE datname LIKE $1";
  return withClient(place.url("postgres"), async (client) =>
    (await client.query(sql, [pattern])).rows.map(({ name }) => name),
  );
}

export const KEEPING = { backup, diskFull, restore, replace, migration };
