import { expect, test } from "vitest";
import { createClient } from "./client";
import { testDatabase } from "./testing";

const given = testDatabase();

test("a transaction waits its turn for longer than a busy machine keeps it waiting", async () => {
  const db = createClient(given.url, 1);
  const first = db.$transaction((tx) => tx.$queryRaw`SELECT pg_sleep(3)::text`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const second = db.$transaction((tx) => tx.$queryRaw`SELECT 1 AS one`);
  await expect(first).resolves.toBeDefined();
  await expect(second).resolves.toEqual([{ one: 1 }]);
  await db.$disconnect();
});
