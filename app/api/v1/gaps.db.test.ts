import { beforeAll, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld } from "@/lib/testing/world";
import { stance } from "@/lib/testing/world-records";
import { GET } from "./gaps/route";

const test = testDatabase();
beforeAll(async () => {
  // One weak deed, on which the one agreement that readers see depends.
  const weak = stance({
    leader: "bo-sample",
    issue: "whistles",
    lane: "does",
    from: "2013-02-01",
    to: "2022-06",
    position: -2,
    confidence: "low",
  });
  await buildWorld(test.db, { more: [weak] });
});

async function read(query: string) {
  const response = await GET(new Request(`http://localhost/api/v1/gaps?${query}`));
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what is tested
  return { status: response.status, body: (await response.json()) as any };
}
type Told = { leader: string; issue: string; lacks: string[]; freshness: number | null };
const told = ({ leader, issue, lacks }: Told) => `${leader}.${issue}: ${lacks.join("+")}`;

it("tells what nobody has researched from what was looked at in vain, and counts each", async () => {
  const { body } = await read("asOf=2026-01-15&leaders=cy-specimen");
  expect(body.gaps.map(told)).toEqual([
    "cy-specimen.kites: not-known",
    "cy-specimen.lanterns: not-researched",
    "cy-specimen.ferries: not-known",
    "cy-specimen.orchards: not-researched",
    "cy-specimen.clocks: not-researched",
    "cy-specimen.whistles: not-researched",
  ]);
  expect(body.counts).toEqual({
    "not-researched": 4,
    "not-known": 2,
    weak: 0,
    old: 0,
    lacking: 6,
    applicable: 6,
  });
});

it("reads the lane asked for: a word may be weak where the deed is not", async () => {
  const on = "asOf=2026-01-15&leaders=bo-sample&issues=clocks";
  expect((await read(on)).body.gaps.map(told)).toEqual([]);
  expect((await read(`${on}&lane=says`)).body.gaps.map(told)).toEqual(["bo-sample.clocks: weak"]);
  expect((await read(`${on}&lane=says&kind=old`)).body.gaps).toEqual([]);
});

it("ages a cell from the day it was last checked, by the half-life of its lane", async () => {
  // All was checked on 10 January 2026; this is looked from before, on the day, and by deeds for six years of half-life.
  const fresh = async (day: string) =>
    (await read(`asOf=${day}&leaders=cy-specimen&issues=kites`)).body.gaps[0];
  expect((await fresh("2021-01-01")).freshness).toBe(1);
  expect((await fresh("2026-01-15")).freshness).toBeCloseTo(0.5 ** (5 / 365.25), 12);
});

it("orders the cells that are lacking by how many numbers they could move", async () => {
  const { body } = await read("asOf=2026-01-15");
  const staleness = 1 - 0.5 ** (5 / (6 * 365.25));
  expect(body.queue, "what Cý holds on one issue makes no number").toEqual([
    {
      leader: "bo-sample",
      issue: "whistles",
      lacks: ["weak"],
      value: expect.closeTo(staleness, 12),
      movable: 1,
      staleness: expect.closeTo(staleness, 12),
    },
  ]);
  expect((await read("asOf=2026-01-15&kind=not-known")).body.queue).toEqual([]);
  expect((await read("asOf=2026-01-15&leaders=ada-example")).body.queue).toEqual([]);
});

it("refuses what there is not", async () => {
  for (const query of ["leaders=nobody", "issues=nothing", "kind=boring"])
    expect((await read(query)).status, query).toBe(400);
});
