import { AsyncLocalStorage } from "node:async_hooks";
import { beforeAll, expect, it } from "vitest";
import { gate } from "@/app/_session/gate";
import { isDatabaseAway } from "@/lib/actions/away";
import { perform } from "@/lib/actions/perform";
import type { Answer } from "@/lib/http/answer-store";
import { readAsPublic } from "@/lib/http/public-reads";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { succeed } from "@/lib/result";
import { withRequest } from "@/lib/testing/next-headers";
import { makePerson, signInAs } from "@/lib/testing/people";
import { buildWorld } from "@/lib/testing/world";
import { database } from "./client";
import { learnRelease, learnWithholding } from "./newest-known";
import { replicas } from "./replicas";
import { createTestDatabase, testDatabase } from "./testing";
import { type Way, wayTo } from "./testing-way";

// The process's primary stands behind a way that can be held up or closed; its replica is another database of the same world.
const test = testDatabase();
const store = new AsyncLocalStorage<Answer>();
let way: Way;

beforeAll(async () => {
  (globalThis as unknown as Record<symbol, unknown>)[Symbol.for("standpoint.response")] = store;
  await buildWorld(test.db);
  const replica = await createTestDatabase();
  await buildWorld(replica.db);
  process.env.DATABASE_REPLICA_URL = replica.url;
  way = await wayTo(test.url);
  process.env.DATABASE_URL = way.url;
  return async () => {
    await way.end();
    await replica.drop();
  };
});

const one = () => database().$queryRaw`SELECT 1`;
const thrown = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const timed = async <T>(work: Promise<T>) => {
  const began = performance.now();
  return { value: await work, ms: performance.now() - began };
};
const asReader = <T>(work: () => Promise<T>, isAnyones: boolean) =>
  store.run({ status: undefined, headers: {}, isAnyones }, work);

it("tells a database that is away from a question that is wrong", async () => {
  expect(isDatabaseAway(await thrown(database().$queryRaw`SELECT nothing`))).toBe(false);
  expect(
    isDatabaseAway(await thrown(database().$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())::text`)),
  ).toBe(true);
  way.close();
  expect(isDatabaseAway(await thrown(one()))).toBe(true);
  expect(isDatabaseAway(await thrown(database().$transaction(async (tx) => tx.$queryRaw`SELECT 1`)))).toBe(
    true,
  );
  await way.open();
  await expect.poll(() => thrown(one()), { timeout: 10_000 }).toBeNull();
});

it("leaves a question alone that takes longer than the primary may", async () => {
  await database().$queryRaw`SELECT pg_sleep(9)::text`;
}, 20_000);

it("ends what waits for a primary that hangs, refuses what is asked of it then, and goes on by itself when it answers", async () => {
  await one();
  way.hold();
  const waiting = [
    one(),
    database().$transaction(async (tx) => tx.$queryRaw`SELECT 1`),
    ...Array.from({ length: 20 }, one),
  ];
  const first = await timed(Promise.all(waiting.map(thrown)));
  expect(first.value.map(isDatabaseAway)).toEqual(waiting.map(() => true));
  // Two looks of three seconds, a second between them; and a busy machine.
  expect(first.ms).toBeLessThan(15_000);
  const next = await timed(thrown(one()));
  expect(isDatabaseAway(next.value)).toBe(true);
  expect(next.ms).toBeLessThan(500);
  way.letOn();
  await expect.poll(() => thrown(one()), { timeout: 15_000 }).toBeNull();
}, 60_000);

it("says so to whoever changes something, by a typed result that keeps what was typed", async () => {
  const jar = await signInAs(await makePerson(test.db, "Ada Example", "editor"));
  way.close();
  const result = await perform(async (db) => succeed(await db.release.count()), null);
  expect(result).toMatchObject({
    ok: false,
    code: "unreachable",
    message: expect.stringContaining("database"),
  });
  const form = new FormData();
  form.set("text", "What I typed");
  const gated = await withRequest({ jar }, () => gate("propose", form));
  expect(gated).toMatchObject({ ok: false, state: { result: { code: "unreachable" } } });
  expect(gated.ok || gated.state?.reply?.initialValue).toEqual({ text: "What I typed" });
  await expect(perform(async () => Promise.reject(new TypeError("a bug")), null)).rejects.toThrow("a bug");
  await way.open();
});

it("asks a replica after all that was left alone, where the primary hangs or is away", async () => {
  const read = () =>
    asReader(async () => {
      readAsPublic();
      const release = await latestReleaseNumber();
      const [row] = await database().$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
      return [release, row?.name];
    }, true);
  const leaveIt = () => {
    for (const one of replicas())
      Object.assign(one, { seen: null, failures: 9, restsUntil: Date.now() + 60_000 });
  };
  const name = new URL(process.env.DATABASE_REPLICA_URL ?? "").pathname.slice(1);
  leaveIt();
  way.hold();
  const hung = await timed(read());
  expect(hung.value).toEqual([1, name]);
  // Two seconds for the primary, and a busy machine.
  expect(hung.ms).toBeLessThan(5_000);
  way.letOn();
  leaveIt();
  way.close();
  expect(await read()).toEqual([1, name]);
  // Also in the middle of a page.
  const middle = await asReader(async () => {
    readAsPublic();
    await latestReleaseNumber();
    leaveIt();
    return database().$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
  }, true);
  expect(middle).toEqual([{ name }]);
  await way.open();
}, 60_000);

it("reads what is public from a replica for whoever is signed in as well, while the primary is away", async () => {
  const read = async () => {
    readAsPublic();
    return latestReleaseNumber();
  };
  expect(await asReader(read, false)).toBe(1);
  way.close();
  expect(await asReader(read, false)).toBe(1);
  // It may have read of a release that no replica has had.
  learnRelease(3);
  expect(await asReader(read, true)).toBe(1);
  const [row] = await asReader(async () => {
    await read();
    return database().$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
  }, true);
  expect(test.url.endsWith(`/${row?.name}`)).toBe(false);
  // But never of one that lacks a withholding.
  learnWithholding(1);
  expect(isDatabaseAway(await thrown(asReader(read, true)))).toBe(true);
  // What is not of the record is not read elsewhere, and a release that no replica has is not said to be none.
  expect(isDatabaseAway(await thrown(asReader(() => latestReleaseNumber(), false)))).toBe(true);
  const named = asReader(async () => {
    readAsPublic();
    return latestReleaseNumber(7);
  }, true);
  expect(isDatabaseAway(await thrown(named))).toBe(true);
  await way.open();
});
