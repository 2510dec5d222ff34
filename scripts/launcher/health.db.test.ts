import { createServer } from "node:http";
import { createServer as createNetServer } from "node:net";
import { afterAll, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld } from "@/lib/testing/world";
import { healthAnswers, readiness } from "./health.mjs";

const test = testDatabase();
const NOWHERE = "postgresql://nobody:x@127.0.0.1:1/none";
const ends: (() => unknown)[] = [];
afterAll(() => Promise.all(ends.map((end) => end())));

function asked(...databases: string[]) {
  const { ask, end } = readiness(databases);
  ends.push(end);
  return ask();
}
const lack = (reason: string) => ({ lack: reason });

it("says why it cannot answer readers, and nothing once a release is published", async () => {
  expect(await asked(test.url)).toEqual(lack("nothing is published"));
  await buildWorld(test.db);
  expect(await asked(test.url)).toEqual({ lack: null });
  expect(await asked(NOWHERE)).toEqual(lack("the database cannot be reached"));
  expect(await asked(test.url, NOWHERE)).toEqual({ lack: null });
  await test.db
    .$executeRaw`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name LIKE '%rules'`;
  expect(await asked(test.url)).toEqual(lack("migrations are missing"));
  await test.db.$executeRaw`UPDATE _prisma_migrations SET rolled_back_at = NULL`;
  await test.db.$executeRaw`ALTER TABLE _prisma_migrations RENAME TO gone`;
  expect(await asked(test.url)).toEqual(lack("migrations are missing"));
  await test.db.$executeRaw`ALTER TABLE gone RENAME TO _prisma_migrations`;
});

it("is ready with a replica alone, and says that the primary is away: also where that hangs, within a second", async () => {
  const hung = createNetServer(() => undefined);
  await new Promise<void>((resolve) => hung.listen(0, "127.0.0.1", resolve));
  ends.push(() => hung.close());
  const address = hung.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  for (const primary of [NOWHERE, `postgresql://nobody:x@127.0.0.1:${address.port}/none`]) {
    const began = performance.now();
    expect(await asked(primary, test.url)).toEqual({
      lack: null,
      note: expect.stringContaining("the primary cannot be reached"),
    });
    // A second, and a busy machine.
    expect(performance.now() - began).toBeLessThan(1_900);
  }
});

it("tells life from readiness, and is not ready from the moment it ends", async () => {
  let ending = false;
  let state: { lack: string | null; note?: string } = lack("the database cannot be reached");
  const answer = healthAnswers({ isEnding: () => ending, ready: async () => state });
  const server = createServer(async (req, res) => {
    if (!(await answer(req, res))) res.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const read = async (path: string) => {
    const answered = await fetch(`http://127.0.0.1:${address.port}${path}`);
    return [answered.status, await answered.text(), answered.headers.get("cache-control")];
  };
  expect(await read("/healthz")).toEqual([200, "ok\n", "no-store"]);
  expect(await read("/readyz?x")).toEqual([503, "the database cannot be reached\n", "no-store"]);
  state = { lack: null };
  expect(await read("/readyz")).toEqual([200, "ok\n", "no-store"]);
  state = { lack: null, note: "ok, but" };
  expect(await read("/readyz")).toEqual([200, "ok, but\n", "no-store"]);
  ending = true;
  expect(await read("/readyz")).toEqual([503, "it is ending\n", "no-store"]);
  expect((await read("/healthz"))[0]).toBe(200);
  expect((await read("/other"))[0]).toBe(404);
});
