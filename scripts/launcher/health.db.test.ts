import { createServer } from "node:http";
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

it("says why it cannot answer readers, and nothing once a release is published", async () => {
  expect(await asked(test.url)).toBe("nothing is published");
  await buildWorld(test.db);
  expect(await asked(test.url)).toBeNull();
  expect(await asked(NOWHERE)).toBe("the database cannot be reached");
  expect(await asked(NOWHERE, test.url)).toBeNull();
  await test.db
    .$executeRaw`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name LIKE '%rules'`;
  expect(await asked(test.url)).toBe("migrations are missing");
  await test.db.$executeRaw`UPDATE _prisma_migrations SET rolled_back_at = NULL`;
  await test.db.$executeRaw`ALTER TABLE _prisma_migrations RENAME TO gone`;
  expect(await asked(test.url)).toBe("migrations are missing");
  await test.db.$executeRaw`ALTER TABLE gone RENAME TO _prisma_migrations`;
});

it("tells life from readiness, and is not ready from the moment it ends", async () => {
  let ending = false;
  let lack: string | null = "the database cannot be reached";
  const answer = healthAnswers({ isEnding: () => ending, lack: async () => lack });
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
  lack = null;
  expect(await read("/readyz")).toEqual([200, "ok\n", "no-store"]);
  ending = true;
  expect(await read("/readyz")).toEqual([503, "it is ending\n", "no-store"]);
  expect((await read("/healthz"))[0]).toBe(200);
  expect((await read("/other"))[0]).toBe(404);
});
