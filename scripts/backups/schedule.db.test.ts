import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld } from "@/lib/testing/world";
import { openArchive } from "./archive.mjs";
import { backUpOnce, keepBackingUp } from "./schedule.mjs";

const database = testDatabase();
let folder: string;
const kept = () => readdirSync(join(folder, "backups")).sort();
const schedule = () => ({ folder: join(folder, "backups"), hours: 24, daily: 2, weekly: 1 });
const day = (number: number) => new Date(Date.UTC(2026, 1, number, 3));
const audited = () =>
  database.db.auditEntry.findMany({
    where: { actor: "the launcher" },
    select: { action: true, detail: true },
    orderBy: { id: "asc" },
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "standpoint-schedule-"));
  await buildWorld(database.db);
});
afterAll(() => rmSync(folder, { recursive: true }));

it("makes backups, keeps as many as it should, and says so in the audit log", async () => {
  for (const number of [2, 3, 4]) await backUpOnce(database.url, schedule(), day(number));
  writeFileSync(join(folder, "backups", "mine.zip"), "of somebody else");
  writeFileSync(join(folder, "backups", "standpoint-20260101T000000Z.zip.99.part"), "of a killed process");
  const file = await backUpOnce(database.url, schedule(), day(5));
  expect(kept()).toEqual(["mine.zip", "standpoint-20260204T030000Z.zip", "standpoint-20260205T030000Z.zip"]);
  const archive = await openArchive(file);
  expect(archive.manifest.release?.number).toBe(1);
  archive.close();
  expect((await audited()).at(-1)).toEqual({
    action: "back-up",
    detail: { file, release: 1, removed: 1 },
  });
});

it("tells of a failure there, and removes nothing", async () => {
  const before = kept();
  await expect(backUpOnce(database.url, schedule(), day(5))).rejects.toThrow(/exists already/);
  expect(kept()).toEqual(before);
  expect((await audited()).at(-1)).toMatchObject({
    action: "back-up-failed",
    detail: { reason: expect.stringContaining("exists already") },
  });
  const nowhere = { ...schedule(), folder: join(folder, "backups", "mine.zip", "folder") };
  await expect(backUpOnce(database.url, nowhere, day(6))).rejects.toThrow(/ENOTDIR/);
});

it("begins at once where none was made yet, and ends once that one is whole", async () => {
  const fresh = { ...schedule(), folder: join(folder, "fresh") };
  const complaints: string[] = [];
  const stop = keepBackingUp(database.url, fresh, (line) => complaints.push(line));
  await expect.poll(() => existsSync(fresh.folder), { timeout: 10_000 }).toBe(true);
  await stop();
  const [name = "", ...others] = readdirSync(fresh.folder);
  expect([others, complaints]).toEqual([[], []]);
  (await openArchive(join(fresh.folder, name))).close();
});

it("complains where it fails", async () => {
  const complaints: string[] = [];
  const nowhere = { ...schedule(), folder: join(folder, "backups", "mine.zip", "folder") };
  const stop = keepBackingUp(database.url, nowhere, (line) => complaints.push(line));
  await expect.poll(() => complaints, { timeout: 10_000 }).toHaveLength(1);
  await stop();
  expect(complaints[0]).toMatch(/^The scheduled backup failed: .*ENOTDIR.* tried again within an hour\.$/);
});
