import { beforeAll, expect, it } from "vitest";
import { stepOf } from "@/lib/briefings/model";
import { testDatabase } from "@/lib/db/testing";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { buildWorld, expectDone, REVIEWER } from "@/lib/testing/world";
import { restore, withhold } from "@/lib/withholdings/mutations";
import { presentedSteps } from "./presented";

const test = testDatabase();
const view = (path: string) => `${path}?asOf=2026-01-10&release=1`;
const STEPS = [
  { ...stepOf(view("/issues/lanterns"), "Lanterns"), id: "one" },
  { ...stepOf(view("/leaders/ada-example"), "Ada wrote it"), note: "Ada again", id: "two" },
  { ...stepOf(view("/issues/nothing-of-the-kind"), "Nothing"), id: "three" },
];

beforeAll(async () => {
  await buildWorld(test.db);
});

const headlines = async () => {
  await latestReleaseNumber();
  const { steps, places, missing } = await presentedSteps(STEPS);
  return {
    headlines: steps.map(({ headline }) => headline),
    places,
    missing: missing.map(({ number }) => number),
  };
};

it("leaves out a step whose record is withheld, with what was written of it, at once, and has it again", async () => {
  expect(await headlines()).toEqual({
    headlines: ["Lanterns", "Ada wrote it"],
    places: [0, 1],
    missing: [3],
  });
  const asked = {
    noun: "leader" as const,
    slug: "ada-example",
    reason: "A court found it false.",
    actor: REVIEWER,
    now: new Date("2026-02-01T00:00:00Z"),
  };
  expectDone(await withhold(test.db, asked));
  expect(await headlines()).toEqual({ headlines: ["Lanterns"], places: [0], missing: [2, 3] });
  expect((await presentedSteps(STEPS)).missing[0]?.reason).toMatch(/the record of this leader is withheld/);
  expectDone(await restore(test.db, asked));
  expect((await headlines()).missing).toEqual([3]);
});

it("says why a step is left out, and nothing of what it shows", async () => {
  const { missing } = await presentedSteps(STEPS);
  expect(missing).toEqual([
    { number: 3, reason: "“nothing-of-the-kind”: no issue of this name is published in this release." },
  ]);
});

it("says nothing of ids to whoever is presented to, and draws each view anew for a newer release only", async () => {
  const [first] = (await presentedSteps(STEPS)).steps;
  const [again] = (await presentedSteps(STEPS)).steps;
  expect(first).not.toHaveProperty("id");
  expect(again?.shown).toBe(first?.shown);
});
