import { expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld } from "@/lib/testing/world";
import { stance } from "@/lib/testing/world-records";
import { reliabilityAt } from "./reliability";

const database = testDatabase();

it("reads the codes of all stances of a release as an order, words and deeds apart", async () => {
  const coded = [
    { leader: "ada-example", issue: "kites", codes: [2, 2, 2] },
    { leader: "ada-example", issue: "ferries", codes: [0, 1, 0] },
    { leader: "bo-sample", issue: "kites", codes: [-2, -2] },
    { leader: "bo-sample", issue: "ferries", codes: [1] },
  ].map((more) => stance({ ...more, lane: "says", from: "2014", to: "2015" }));
  await buildWorld(database.db, { more: coded });
  const { all, byLane, coded: counted, apart } = await reliabilityAt(1);
  // With the one of the world that was coded -1 by two, and by a third not.
  expect(counted).toBe(4);
  expect(apart).toBe(1);
  // From a computation of its own, in another language, over [2 2 2] [0 1 0] [-2 -2] [-1 -1].
  expect(all).toBeCloseTo(0.974367, 6);
  expect(byLane.says).toBe(all);
  expect(byLane.does).toBeNull();
});
