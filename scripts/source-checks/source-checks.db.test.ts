import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { userAgentOf } from "@/lib/sources/health/guarded-look";
import type { Seen } from "@/lib/sources/health/model";
import { buildWorld } from "@/lib/testing/world";
import { runCheck } from "./run";

const database = testDatabase();
const now = () => new Date("2026-02-01T00:00:00Z");
let said: string[];

beforeAll(async () => {
  await buildWorld(database.db);
});

function run(seen: Seen, ...args: string[]) {
  said = [];
  return runCheck(database.db, args, { lookAt: async () => seen, now, say: (line) => said.push(line) });
}
const silent: Seen = { kind: "unreached", why: "name", status: null };
const read: Seen = { kind: "read", status: 200, movedTo: null, textHash: "a" };

test("offline, says so, writes nothing and ends as a failure", async () => {
  const { ok, text } = await run(silent);
  expect(ok).toBe(false);
  expect(text).toContain("offline. Nothing was written");
  expect(said).toEqual([]);
  expect(await database.db.sourceCheck.count()).toBe(0);
});

test("says what became of each and in all, and has nothing more to do the same day", async () => {
  const { ok, text } = await run(read, "--limit", "1");
  expect([ok, text]).toEqual([true, "1 address asked: 1 live."]);
  expect(said).toEqual([expect.stringMatching(/^live {8}https:\/\/example\.org\//)]);
  await run(read);
  expect(await run(read)).toEqual({ ok: true, text: expect.stringContaining("No source is due") });
  const again = await run({ kind: "gone", status: 404, movedTo: null }, "--older-than", "0");
  expect(again.text).toMatch(
    /^\d+ addresses asked: \d+ gone\.\nWhat waits for a look stands at \/editing\/addresses\.$/,
  );
});

test.each([
  [["--limit", "0"], '"0" is no number of sources'],
  [["--limit", "all"], '"all" is no number of sources'],
  [["--older-than", "-1"], "Option '--older-than' argument is ambiguous"],
  [["--older-than", "week"], '"week" is no number of days'],
  [["--fast"], "Unknown option '--fast'"],
  [["everything"], "Unexpected argument 'everything'"],
])("refuses %j with a sentence", async (args, reason) => {
  const { ok, text } = await run(read, ...args);
  expect(ok).toBe(false);
  expect(text).toContain(reason);
  expect(text).toContain("Usage: npm run check-sources");
});

test("names the site and its contact, as far as they are set", () => {
  const env = { SITE_URL: "https://standpoint.example/", CONTACT_EMAIL: "desk@example.org" };
  expect(userAgentOf(env)).toBe("Standpoint link check (+https://standpoint.example; desk@example.org)");
  expect(userAgentOf({ CONTACT_URL: "https://example.org/tell" })).toBe(
    "Standpoint link check (https://example.org/tell)",
  );
  expect(userAgentOf({ SITE_URL: "javascript:1" })).toBe("Standpoint link check (no site named)");
});
