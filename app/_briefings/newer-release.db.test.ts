import { beforeAll, expect, it } from "vitest";
import { atRelease } from "@/lib/briefings/model";
import { rowDifferences } from "@/lib/charts/differences";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, publishChanges } from "@/lib/testing/world";
import { stance } from "@/lib/testing/world-records";
import { shownOf } from "./shown";

const test = testDatabase();
const VIEW = "/issues/lanterns?asOf=2026-01-10&release=1";

beforeAll(async () => {
  await buildWorld(test.db);
  await publishChanges(test.db, [
    stance({ leader: "cy-specimen", issue: "lanterns", lane: "says", from: "2021", position: 2 }),
  ]);
});

it("leaves a step as it is, is told with it, and differs from it line by line", async () => {
  const [older, newer] = [await shownOf(VIEW), await shownOf(atRelease(VIEW, 2))];
  if (!older || !newer) throw new Error("no figure");
  expect([older.release, older.latest, newer.view]).toEqual([1, 2, atRelease(VIEW, 2)]);
  const [difference, ...more] = rowDifferences(older, newer);
  expect(more).toEqual([]);
  expect(difference).toMatchObject({ kind: "changed", row: "Cý Spécimen" });
  expect(difference?.is).toMatch(/\+2/);
});
