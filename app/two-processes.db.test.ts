import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { stance } from "@/lib/testing/world-records";
import { restore, withhold } from "@/lib/withholdings/mutations";
import { ask } from "./_testing/ask";

const test = testDatabase();
const WORD = "qwoxbly";
/** What the stance says, in an answer or in a sentence of a feed. */
const TOLD = new RegExp(`${WORD}|→ −2 opposes strongly`);
const deed = stance({
  leader: "ada-example",
  issue: "kites",
  lane: "does",
  from: "2019",
  position: -2,
  summary: `Ada ${WORD} kites.`,
});
const PATHS = [
  "/api/v1/stances",
  "/api/v1/stances?asOf=2021-01-01&release=2",
  "/api/v1/search?q=ada%20kites&limit=50",
  "/leaders/ada-example/changes.atom",
];

type Read = { status: number; text: string; etag: string };
let other: ChildProcessWithoutNullStreams;
let lines: AsyncIterator<string>;

/** What the other process answers. */
async function there(path: string): Promise<Read> {
  other.stdin.write(`${path}\n`);
  const { value, done } = await lines.next();
  if (done) throw new Error("the other process ended");
  return JSON.parse(value);
}

async function here(path: string): Promise<Read> {
  const { status, text, headers } = await ask(path);
  return { status, text, etag: headers.get("etag") ?? "" };
}

beforeAll(async () => {
  await buildWorld(test.db);
  await publishChanges(test.db, [
    { noun: "stance", slug: deed.slug, action: "edit", kind: "corrected", content: deed.content },
  ]);
  other = spawn(process.execPath, ["--import", "tsx", "app/_testing/reader.ts"], {
    env: { ...process.env, DATABASE_URL: test.url },
  });
  other.stderr.pipe(process.stderr);
  lines = createInterface({ input: other.stdout })[Symbol.asyncIterator]();
});

afterAll(() => {
  other.kill();
});

const act = { noun: "stance", slug: deed.slug, reason: "It was false.", actor: REVIEWER } as const;

it("serves nothing withheld from what it kept, in this process or another, the moment after", async () => {
  const before = new Map<string, Read>();
  for (const path of PATHS)
    for (const read of [here, there]) before.set(`${read.name} ${path}`, await read(path));
  for (const { text } of before.values()) expect(text).toMatch(TOLD);

  expectDone(await withhold(test.db, { ...act, now: new Date("2026-03-01T10:00:00Z") }));
  for (const path of PATHS)
    for (const read of [there, here]) {
      const { text, etag, status } = await read(path);
      expect(status).toBe(200);
      expect(text, `${read.name} ${path}`).not.toMatch(TOLD);
      expect(etag, path).not.toBe(before.get(`${read.name} ${path}`)?.etag);
    }
});

it("answers alike in both", async () => {
  for (const path of PATHS) expect((await there(path)).text).toBe((await here(path)).text);
});

it("serves it again once it is put back", async () => {
  expectDone(await restore(test.db, { ...act, now: new Date("2026-03-02T10:00:00Z") }));
  for (const read of [there, here]) expect((await read("/api/v1/stances")).text).toMatch(TOLD);
});
