import { AsyncLocalStorage } from "node:async_hooks";
import { connect, createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Answer } from "@/lib/http/answer-store";
import { readAsPublic } from "@/lib/http/public-reads";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { buildWorld, expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { stance } from "@/lib/testing/world-records";
import { withhold } from "@/lib/withholdings/mutations";
import { database } from "./client";
import { learnRelease } from "./newest-known";
import { newestByReplica, replicas } from "./replicas";
import { createTestDatabase, type TestDatabase, testDatabase } from "./testing";

const test = testDatabase();
const store = new AsyncLocalStorage<Answer>();
let older: TestDatabase;
/** Stands before the replica: lets through, holds back for good, or is not there. */
let way: { server: Server; port: number; held: boolean; sent: number };

const deed = stance({ leader: "ada-example", issue: "kites", lane: "does", from: "2019", position: -2 });
const correction = [
  { noun: "stance", slug: deed.slug, action: "edit", kind: "corrected", content: deed.content } as const,
];

beforeAll(async () => {
  (globalThis as unknown as Record<symbol, unknown>)[Symbol.for("standpoint.response")] = store;
  older = await createTestDatabase();
  await buildWorld(test.db);
  await buildWorld(older.db);
  const target = new URL(older.url);
  const { port, hostname } = target;
  const open = new Set<Socket>();
  const server = createServer((reader) => {
    const onward = connect(Number(port), hostname);
    for (const one of [reader, onward]) {
      open.add(one);
      one.on("error", () => undefined).on("close", () => open.delete(one));
    }
    reader.on("data", (chunk) => {
      way.sent++;
      if (!way.held) onward.write(chunk);
    });
    onward.on("data", (chunk) => way.held || reader.write(chunk));
    reader.on("close", () => onward.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  way = { server, port: address.port, held: false, sent: 0 };
  target.port = String(address.port);
  process.env.DATABASE_REPLICA_URL = target.href;
  afterAll(() => {
    for (const one of open) one.destroy();
    server.close();
  });
});
afterAll(async () => {
  await older.drop();
});
beforeEach(() => {
  way.held = false;
  for (const replica of replicas()) Object.assign(replica, { seen: null, failures: 0, restsUntil: 0 });
});

/** Which database answers a request, by its name; and in how many ms. */
async function whoAnswers(request: Partial<Answer>, isPublic = true) {
  return store.run({ status: undefined, headers: {}, ...request }, async () => {
    const began = performance.now();
    if (isPublic) readAsPublic();
    const release = await latestReleaseNumber();
    const [row] = await database().$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
    const isReplica = older.url.endsWith(`/${row?.name}`);
    return { by: isReplica ? "replica" : "primary", release, ms: performance.now() - began };
  });
}
const ANYONE = { isAnyones: true };

it("reads what is public from a replica, and everything else from the primary", async () => {
  expect(await whoAnswers(ANYONE)).toMatchObject({ by: "replica", release: 1 });
  expect(await whoAnswers({ isAnyones: false })).toMatchObject({ by: "primary" });
  expect(await whoAnswers(ANYONE, false)).toMatchObject({ by: "primary" });
  const outside = await database().$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
  expect(test.url.endsWith(`/${outside[0]?.name}`)).toBe(true);
});

it("writes and does what is a transaction on the primary, also where it reads as the public", async () => {
  await store.run({ status: undefined, headers: {}, ...ANYONE }, async () => {
    readAsPublic();
    await latestReleaseNumber();
    const name = await database().$transaction(
      async (tx) => await tx.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`,
    );
    expect(test.url.endsWith(`/${name[0]?.name}`)).toBe(true);
    await database().$executeRaw`CREATE TABLE "writtenHere" (a int)`;
  });
  await test.db.$executeRaw`DROP TABLE "writtenHere"`;
});

it("goes to the primary within a bounded time where the replica hangs, and comes back to it", async () => {
  await whoAnswers(ANYONE);
  way.held = true;
  const first = await whoAnswers(ANYONE);
  expect(first).toMatchObject({ by: "primary", release: 1 });
  // Half a second for the question; the rest is a busy machine.
  expect(first.ms).toBeLessThan(3_000);
  expect(await whoAnswers(ANYONE)).toMatchObject({ by: "primary" });
  way.held = false;
  await expect.poll(async () => (await whoAnswers(ANYONE)).by, { timeout: 10_000 }).toBe("replica");
});

it("asks the primary instead where the replica hangs in the middle of a page", async () => {
  await store.run({ status: undefined, headers: {}, ...ANYONE }, async () => {
    readAsPublic();
    await latestReleaseNumber();
    way.held = true;
    const rows = await database().$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
    expect(test.url.endsWith(`/${rows[0]?.name}`)).toBe(true);
  });
});

it("shows the older release whole while a replica lags, and never goes back once it knows of the newer", async () => {
  const { release } = await publishChanges(test.db, correction);
  expect(await whoAnswers(ANYONE)).toMatchObject({ by: "replica", release: 1 });
  // An editor sees it at once, and so does this process from then on.
  expect(await whoAnswers({ isAnyones: false })).toMatchObject({ by: "primary", release });
  expect(await whoAnswers(ANYONE)).toMatchObject({ by: "primary", release });
  await publishChanges(older.db, correction);
  expect(await whoAnswers(ANYONE)).toMatchObject({ by: "replica", release });
});

it("believes no replica that does not know of a release somebody names", async () => {
  const { release } = await publishChanges(test.db, correction);
  await store.run({ status: undefined, headers: {}, ...ANYONE }, async () => {
    readAsPublic();
    expect(await latestReleaseNumber()).toBe(release - 1);
    expect(await latestReleaseNumber(release)).toBe(release);
    expect(await latestReleaseNumber(release + 5)).toBe(release);
  });
  await publishChanges(older.db, correction);
});

it("reads nothing from a replica that lacks a withholding which is known of", async () => {
  const act = { noun: "stance", slug: deed.slug, reason: "It was false.", actor: REVIEWER } as const;
  expectDone(await withhold(test.db, { ...act, now: new Date("2026-03-01T10:00:00Z") }));
  expect((await whoAnswers(ANYONE)).by).toBe("replica");
  await whoAnswers({ isAnyones: false });
  expect((await whoAnswers(ANYONE)).by).toBe("primary");
  expectDone(await withhold(older.db, { ...act, now: new Date("2026-03-01T10:00:00Z") }));
  expect((await whoAnswers(ANYONE)).by).toBe("replica");
});

it("asks a replica how far it is once for all who ask at the same moment", async () => {
  await newestByReplica();
  way.sent = 0;
  const told = await Promise.all(Array.from({ length: 200 }, () => newestByReplica()));
  expect(new Set(told.map((one) => one?.release)).size).toBe(1);
  expect(told[0]).not.toBeNull();
  // The question that was under way, the one that the rest share, and what comes with them on their connection.
  expect(way.sent).toBeLessThan(10);
});

it("asks the primary for good where the replica is of another history", async () => {
  learnRelease(1_000);
  expect((await whoAnswers(ANYONE)).by).toBe("primary");
});
