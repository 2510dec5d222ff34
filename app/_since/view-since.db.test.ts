import { beforeAll, describe, expect, it } from "vitest";
import { resolveMoment } from "@/app/_view/moment";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, publishChanges } from "@/lib/testing/world";
import { stance } from "@/lib/testing/world-records";
import { viewSince } from "./view-since";

const test = testDatabase();

// Release 1 is the world; 2 is about one leader on one issue, 3 about another leader.
beforeAll(async () => {
  await buildWorld(test.db);
  for (const leader of ["cy-specimen", "bo-sample"])
    await publishChanges(test.db, [
      stance({ leader, issue: "lanterns", lane: "says", from: "2021", position: 2 }),
    ]);
});

const since = async (path: string, release: number | null, kept: Record<string, string> = {}) =>
  viewSince(path, kept, await resolveMoment({ asOf: "2026-01-10", release, former: "last-day" }));

describe("a view frozen at an older release", () => {
  it("leads to the same view for the same day at the newest release", async () => {
    const found = await since("/compare", 1, { leaders: "cy-specimen,bo-sample" });
    expect(found?.newest).toMatchObject({
      number: 3,
      href: "/compare?asOf=2026-01-10&leaders=cy-specimen,bo-sample",
    });
  });

  it("names each line of its figure that differs now, with what it was and is", async () => {
    const found = await since("/issues/lanterns", 1);
    if (found?.figure.kind !== "compared") throw new Error("not compared");
    expect(found.figure.lines).toHaveLength(1);
    expect(found.figure.lines[0]).toMatchObject({ kind: "changed", row: "Cý Spécimen" });
    expect(found.figure.lines[0]?.is).toMatch(/\+2/);
  });

  it("names the releases since that changed something about what it names, and no others", async () => {
    const numbers = async (path: string, kept: Record<string, string> = {}) =>
      (await since(path, 1, kept))?.releases.map(({ number }) => number);
    expect(await numbers("/")).toEqual([3, 2]);
    expect(await numbers("/leaders/cy-specimen")).toEqual([2]);
    expect(await numbers("/compare", { leaders: "cy-specimen@2020-01-01,bo-sample" })).toEqual([3, 2]);
    expect(await numbers("/issues/lanterns")).toEqual([3, 2]);
    expect(await numbers("/says-and-does", { leader: "ada-example" })).toEqual([]);
  });

  it("says so where it has no figure, and where the newest release cannot draw it", async () => {
    expect((await since("/methods", 1))?.figure).toEqual({ kind: "none" });
    expect((await since("/leaders/nobody-at-all", 1))?.figure).toEqual({ kind: "gone" });
  });
});

it("is nothing for a view of the newest release, asked for or not", async () => {
  expect(await since("/", 3)).toBeNull();
  expect(await since("/", null)).toBeNull();
});
