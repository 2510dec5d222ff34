import { beforeAll, expect, test, vi } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld } from "@/lib/testing/world";
import { searchRecord } from "./queries";

vi.mock("@/lib/db/word-search", async (original) => ({
  ...(await original<typeof import("@/lib/db/word-search")>()),
  MOST_OF_A_WORD: 2,
}));

const given = testDatabase();
beforeAll(() => buildWorld(given.db));

test("of a word that stands in many texts so many are looked at, and what holds a rarer one is found by that", async () => {
  const common = await searchRecord(1, "what", 50);
  expect(common.stances.hits.length).toBe(2);
  const rarer = await searchRecord(1, "what bo-sample lanterns", 50);
  expect(rarer.stances.hits.some(({ slug }) => slug.startsWith("bo-sample-lanterns"))).toBe(true);
});
