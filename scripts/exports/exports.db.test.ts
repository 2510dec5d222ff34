import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, expectDone, REVIEWER } from "@/lib/testing/world";
import { withhold } from "@/lib/withholdings/mutations";
import { runExport } from "./run";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
let directory: string;
const run = (...args: string[]) => runExport(database.db, args, directory);

beforeAll(async () => {
  await buildWorld(database.db);
});
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "standpoint-export-"));
});
afterEach(async () => {
  await rm(directory, { recursive: true });
});

test("writes a file named after the release, and says what is in it and what is not", async () => {
  const asked = { noun: "leader" as const, slug: "cy-specimen", reason: "A court.", actor: REVIEWER, now };
  expectDone(await withhold(database.db, asked));
  const { ok, text } = await run();
  expect(ok).toBe(true);
  expect(await readdir(directory)).toEqual(["standpoint-release-1.json"]);
  expect(text).toContain(`records in ${join(directory, "standpoint-release-1.json")} (country 2, bloc 1,`);
  expect(text).toContain("\nNot in it:\n  leader cy-specimen: withheld from readers\n");
  const written = await readFile(join(directory, "standpoint-release-1.json"), "utf8");
  expect(written).toMatch(
    /^\{"format":"standpoint-records","version":1,"records":\{\n"country":\[\n\{"slug":"XA"/,
  );
  expect(written).not.toContain("cy-specimen");
});

test("takes the place of a file only once it is whole", async () => {
  const file = join(directory, "mine.json");
  await writeFile(file, "old");
  expect(await run("--out", "mine.json", "--release", "4")).toEqual({
    ok: false,
    text: "There is no release 4; the newest is 1.",
  });
  expect(await readFile(file, "utf8")).toBe("old");
  expect(await run("--out", "mine.json", "--release", "1")).toMatchObject({ ok: true });
  expect(JSON.parse(await readFile(file, "utf8")).records.country).toHaveLength(2);
  expect(await readdir(directory)).toEqual(["mine.json"]);
});

test.each([
  [["--format", "csv"], 'no export as "csv"'],
  [["--release", "last"], '"last" is no release'],
  [["--out", " "], "--out needs the name of a file"],
  [["--colour"], "Unknown option '--colour'"],
  [["everything"], "Unexpected argument 'everything'"],
  [["--out", "no/such/folder.json"], "cannot be written (ENOENT)"],
])("refuses %j with a sentence", async (args, reason) => {
  const { ok, text } = await run(...args);
  expect({ ok, text }).toEqual({ ok: false, text: expect.stringContaining(reason) });
  expect(await readdir(directory)).toEqual([]);
});
