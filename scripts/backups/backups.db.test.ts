import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, test, vi } from "vitest";
import { createTestDatabase, testDatabase } from "@/lib/db/testing";
import { makePerson } from "@/lib/testing/people";
import { sendReport } from "@/lib/testing/reports";
import { buildWorld, draftChanges, expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { source } from "@/lib/testing/world-records";
import { withhold } from "@/lib/withholdings/mutations";
import { bundledMigrations, migrate } from "../launcher/migrate.mjs";
import { agreeOnSecret } from "../launcher/secret-mark.mjs";
import { administer } from "../testing/server.mjs";
import { openArchive } from "./archive.mjs";
import { fillDatabase } from "./fill.mjs";
import { restoreBeside, restoreHere, restoreInPlaceOf } from "./restore.mjs";
import { everythingIn, makeOlder } from "./testing";
import { writeBackup } from "./write.mjs";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
const SECRET = "one secret of sufficient length, made up";
let folder: string;
let whole: string;
const backUp = (name: string, more = {}) =>
  writeBackup({ connectionString: database.url, file: join(folder, name), now, ...more });

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "standpoint-backup-"));
  await buildWorld(database.db);
  await agreeOnSecret(database.url, SECRET);
  await makePerson(database.db, "Ada Example", "editor");
  await sendReport(database.db, { email: "ri@example.org", now });
  await publishChanges(database.db, [source("third")], { now });
  await draftChanges(database.db, [source("fourth")], { now });
  const held = { noun: "leader", slug: "cy-specimen", reason: "A court.", actor: REVIEWER, now } as const;
  expectDone(await withhold(database.db, held));
  await query(
    database.url,
    `UPDATE "User" SET "name" = E'tab\\t, line\\n, back\\\\slash, NULL, \\\\N, “ö” 🪁'`,
  );
  whole = join(folder, "whole.zip");
  await backUp("whole.zip");
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  return () => vi.restoreAllMocks();
});

const WAITING = "wait_event_type = 'Lock' AND query LIKE 'COPY%' AND datname = current_database()";

/** Holds a backup up at one of the last tables, by name, long after it has taken its snapshot. */
async function heldUp() {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query(`BEGIN; LOCK TABLE "Verification" IN ACCESS EXCLUSIVE MODE`);
  const waiting = async () =>
    (await query(database.url, `SELECT 1 FROM pg_stat_activity WHERE ${WAITING}`)).length;
  return {
    isWaiting: () => expect.poll(waiting, { timeout: 10_000 }).toBe(1),
    goOn: () => client.query("COMMIT"),
  };
}

/** A test with an empty database of its own, which is not even migrated. */
async function withEmpty(work: (url: string) => Promise<void>) {
  const own = await createTestDatabase();
  try {
    await query(own.url, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    await work(own.url);
  } finally {
    await own.drop();
  }
}

describe("what was backed up and restored", () => {
  it("is the same in every table, sequence, constraint, trigger and index", async () => {
    await withEmpty(async (url) => {
      const archive = await openArchive(whole);
      await restoreHere(url, archive);
      archive.close();
      expect(await everythingIn(url)).toEqual(await everythingIn(database.url));
      await expect(query(url, `DELETE FROM "AuditEntry"`)).rejects.toThrow();
    });
  }, 60_000);

  it("is of one moment, whatever is written meanwhile", async () => {
    const before = await everythingIn(database.url);
    const held = await heldUp();
    const made = backUp("moment.zip");
    await held.isWaiting();
    await publishChanges(database.db, [source("fifth")], { now });
    await held.goOn();
    expect((await made).release?.number).toBe(2);
    await withEmpty(async (url) => {
      const archive = await openArchive(join(folder, "moment.zip"));
      await fillDatabase(url, archive);
      archive.close();
      const { sequences, ...tables } = await everythingIn(url);
      const { sequences: earlier, ...expected } = before;
      expect(tables).toEqual(expected);
      expect(sequences).not.toEqual(earlier);
    });
  }, 60_000);

  it("holds the secret only where that was asked", async () => {
    const archive = await openArchive(whole);
    expect(await archive.secret()).toBeNull();
    archive.close();
    await backUp("secret.zip", { secret: SECRET });
    const open = await openArchive(join(folder, "secret.zip"));
    expect(await open.secret()).toBe(SECRET);
    expect(open.manifest.secretMark).toMatch(/^[0-9a-f]{64}$/);
    open.close();
    expect((await stat(join(folder, "secret.zip"))).mode & 0o077).toBe(0);
  });

  it("of an older version is migrated forward", async () => {
    const bundled = bundledMigrations();
    const file = join(folder, "older.zip");
    await withEmpty(async (url) => {
      await makeOlder(url, bundled.slice(0, -1));
      await writeBackup({ connectionString: url, file, now });
    });
    await withEmpty(async (url) => {
      const archive = await openArchive(file);
      expect(archive.manifest.migrations).toHaveLength(bundled.length - 1);
      await restoreHere(url, archive);
      archive.close();
      expect(await migrate({ connectionString: url })).toEqual([]);
      const rows = await query(
        url,
        "SELECT migration_name AS name FROM _prisma_migrations ORDER BY started_at",
      );
      expect(rows.map(({ name }) => name)).toEqual(bundled.map(({ name }) => name));
    });
  }, 60_000);
});

describe("restoring refuses, and changes nothing", () => {
  it("into a database that holds data, unless it is told to", async () => {
    const before = await everythingIn(database.url);
    const archive = await openArchive(whole);
    await expect(restoreHere(database.url, archive)).rejects.toThrow(/holds data already.*--into.*--replace/);
    await expect(fillDatabase(database.url, archive)).rejects.toThrow(/holds data already/);
    const [{ name } = { name: "" }] = await query(database.url, "SELECT current_database() AS name");
    await expect(restoreBeside(database.url, name, archive)).rejects.toThrow(/already; name another/);
    archive.close();
    expect(await everythingIn(database.url)).toEqual(before);
  });

  it("a backup of a newer version", async () => {
    await withEmpty(async (url) => {
      const archive = await openArchive(whole);
      archive.manifest.migrations.push({ name: "29990101000000_future", checksum: "0" });
      await expect(restoreHere(url, archive)).rejects.toThrow(
        /newer version .*29990101000000_future.*update the code/,
      );
      archive.close();
    });
  });

  test.each<[string, (bytes: Buffer) => Buffer, RegExp]>([
    ["cut off", (bytes) => bytes.subarray(0, bytes.length - 4000), /cut off: its end is missing/],
    ["cut to nothing", () => Buffer.alloc(0), /not a backup of Standpoint/],
    ["another file", () => Buffer.from("%PDF-1.7 something else"), /not a backup of Standpoint/],
    [
      "another archive",
      () =>
        Buffer.from(
          "UEsDBAoAAAAAAAAAIQAAAAAAAAAAAAAAAAABAAAAYVBLAQIeAwoAAAAAAAAAIQAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAABhUEsFBgAAAAABAAEALwAAAB8AAAAAAA==",
          "base64",
        ),
      /holds no manifest/,
    ],
  ])("a file that is %s", async (_name, damage, reason) => {
    const file = join(folder, "damaged.zip");
    await writeFile(file, damage(await readFile(whole)));
    await expect(openArchive(file)).rejects.toThrow(reason);
  });

  it("a file of which any byte is changed, as far as the byte matters", async () => {
    const bytes = await readFile(whole);
    const file = join(folder, "damaged.zip");
    const told = (await openArchive(whole)).manifest;
    let refused = 0;
    for (let at = 11; at < bytes.length; at += Math.floor(bytes.length / 60)) {
      await writeFile(file, flipped(bytes, at));
      // Dates and headings of entries carry nothing; what opens must say the same.
      const found = await openArchive(file).catch((error: Error) => error.message);
      if (typeof found !== "string") expect(found.manifest).toEqual(told);
      else if (/is damaged: |is cut off: |is not a backup/.test(found)) refused++;
      else expect.fail(found);
    }
    expect(refused).toBeGreaterThan(20);
  }, 60_000);

  it("a file that is not there", async () => {
    await expect(openArchive(join(folder, "none.zip"))).rejects.toThrow(/cannot be read \(ENOENT\)/);
  });
});

const flipped = (bytes: Buffer, at: number) => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x55;
  return copy;
};

describe("a backup that fails leaves nothing of itself", () => {
  it("when the file exists, and the file as it was", async () => {
    const before = await readFile(whole);
    await expect(backUp("whole.zip")).rejects.toThrow(/exists already/);
    expect(await readFile(whole)).toEqual(before);
  });

  it("when the connection is cut", async () => {
    const held = await heldUp();
    const made = backUp("cut.zip").catch((error: Error) => error);
    await held.isWaiting();
    await query(database.url, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${WAITING}`);
    expect(await made).toBeInstanceOf(Error);
    await held.goOn();
    expect((await readdir(folder)).filter((name) => name.startsWith("cut"))).toEqual([]);
  });

  it("when the folder is missing, and says so", async () => {
    await expect(backUp("no/such/folder.zip")).rejects.toThrow(/cannot be written \(ENOENT\)/);
  });

  it("when there is nothing to keep", async () => {
    await withEmpty(async (url) => {
      await expect(
        writeBackup({ connectionString: url, file: join(folder, "none.zip"), now }),
      ).rejects.toThrow(/nothing to back up/);
    });
  });
});

it("puts a backup in the place of a database that is served, and keeps that one", async () => {
  const served = await createTestDatabase();
  let kept = "";
  try {
    await buildWorld(served.db);
    const before = await everythingIn(served.url);
    const archive = await openArchive(whole);
    kept = await restoreInPlaceOf(served.url, archive, now);
    archive.close();
    expect(await served.db.release.count().catch(() => served.db.release.count())).toBe(2);
    const url = new URL(served.url);
    url.pathname = `/${kept}`;
    expect(await everythingIn(url.href)).toEqual(before);
  } finally {
    await served.drop();
    if (kept) await administer(database.url, `DROP DATABASE IF EXISTS "${kept}" WITH (FORCE)`);
  }
}, 60_000);
