import { beforeAll, expect, test, vi } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, draftChanges } from "@/lib/testing/world";
import { stance } from "@/lib/testing/world-records";
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

test("drafts that hold it push nothing out, and change no answer of a release", async () => {
  const before = await searchRecord(1, "says kites", 50);
  const written = ["2001", "2002", "2003", "2004"].map((from) =>
    stance({ leader: "cy-specimen", issue: "kites", lane: "says", from, to: `${Number(from) + 1}` }),
  );
  await draftChanges(given.db, written);
  // Another number of hits is asked of the database anew.
  const after = await searchRecord(1, "says kites", 49);
  expect(before.stances.hits.length).toBeGreaterThan(0);
  expect(after.stances.hits).toEqual(before.stances.hits);
});
