import { afterEach, expect, test, vi } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { checkSourcesNow } from "./check-sources";

const database = testDatabase();
afterEach(() => {
  vi.unstubAllEnvs();
});

test("asks for nothing unless it is told to, and then on one instance at a time", async () => {
  const { db } = database;
  const run = () => checkSourcesNow.run(db, new Date());
  const taken = () => db.rateLimit.findMany({ where: { key: { startsWith: "sourceCheck:" } } });
  await run();
  vi.stubEnv("CHECK_SOURCES", "off");
  await run();
  expect(await taken()).toEqual([]);
  // Nothing is published here, so no address is asked for.
  vi.stubEnv("CHECK_SOURCES", "on");
  await Promise.all([run(), run()]);
  expect(await taken()).toMatchObject([{ points: 2 }]);
  expect(await db.sourceCheck.count()).toBe(0);
});
