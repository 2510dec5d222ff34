import { join } from "node:path";
import { beforeAll } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { loadSeed } from "@/lib/seed/load";

/** When the bundled data set is loaded in tests. */
const LOADED = new Date("2026-11-24T00:00:00Z");

/** Gives a test file one database with the bundled data set as its release 1. Read `db` within tests or hooks only. */
export function bundledDatabase(): ReturnType<typeof testDatabase> {
  const test = testDatabase();
  beforeAll(async () => {
    const outcome = await loadSeed(test.db, join(process.cwd(), "prisma/seed"), LOADED);
    if (outcome.status !== "loaded")
      throw new Error(`the bundled data set was not loaded: ${outcome.status}`);
  });
  return test;
}
