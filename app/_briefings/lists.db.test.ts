import { beforeAll, describe, expect, it } from "vitest";
import { stepOf } from "@/lib/briefings/model";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, expectDone, REVIEWER } from "@/lib/testing/world";
import { source } from "@/lib/testing/world-records";
import { withhold } from "@/lib/withholdings/mutations";
import { presentedSteps } from "./presented";
import { shownOf } from "./shown";

const test = testDatabase();
const AT = "asOf=2026-01-10&release=1";

beforeAll(async () => {
  await buildWorld(test.db);
});

async function shown(view: string) {
  const found = await shownOf(view);
  if (!found) throw new Error(`nothing at ${view}`);
  return found;
}
const firstCells = ({ rows }: Awaited<ReturnType<typeof shown>>) => rows.map(({ cells }) => cells[0]);

describe("a list as a step", () => {
  it("keeps what its view asks for, in its address, its rows and its headline", async () => {
    const found = await shown(`/events?leader=ada-example,bo-sample&order=oldest&${AT}`);
    expect(found.view).toBe("/events?asOf=2026-01-10&leader=ada-example,bo-sample&order=oldest&release=1");
    expect(found.title).toBe("1 event with Ada Example and Bo Sample, up to 10 January 2026");
    expect(found.rows.map(({ key }) => key)).toEqual(["lantern-law"]);
    expect(found.measure).toContain("Oldest first.");
    expect((await shown(`/events?order=oldest&${AT}`)).rows.map(({ key }) => key)).toEqual([
      "kite-decree",
      "kite-protest",
      "lantern-law",
    ]);
    expect((await shown(`/events?asOf=2019-04-03&release=1`)).rows.map(({ key }) => key)).toEqual([
      "kite-decree",
    ]);
  });

  it("has its columns for programs in its files alone", async () => {
    const found = await shown(`/events?${AT}`);
    expect(found.heads).toEqual(["Event", "Day", "Leaders", "Issues"]);
    for (const { cells } of found.rows) expect(cells).toHaveLength(4);
  });

  it("knows whom its words name, in full, by family, by country and by slug", async () => {
    const named = async (view: string) => (await shown(view)).leaders.map(({ slug }) => slug);
    expect(await named(`/events/lantern-law?${AT}`)).toEqual(
      expect.arrayContaining(["ada-example", "bo-sample"]),
    );
    expect(await named(`/leaders?${AT}`)).toHaveLength(3);
    expect(await named(`/search?q=example&${AT}`)).toContain("ada-example");
  });

  it("is refused where nothing is asked for, and where a page or a release is none", async () => {
    await expect(shownOf(`/search?${AT}`)).rejects.toThrow("q: unknown-choice");
    await expect(shownOf(`/events?page=99&${AT}`)).rejects.toThrow("page: unknown-choice");
    await expect(shownOf(`/changes/99?${AT}`)).rejects.toThrow("no release 99");
    expect(await shownOf("/methods")).toBeNull();
  });

  it("says that nothing was found, as a finding", async () => {
    const found = await shown(`/sources?q=nothing-of-the-kind&${AT}`);
    expect(found.title).toBe("No source matches “nothing-of-the-kind” in release 1");
    expect(found.rows).toEqual([]);
    expect(found.picture).toContain("<svg");
  });
});

describe("a record that is withheld", () => {
  it("leaves searches, lists, and what cited it, and takes the step of its own page along", async () => {
    const { slug } = source("speech");
    const steps = [`/search?q=speech&${AT}`, `/sources/${slug}?${AT}`].map((view) => stepOf(view, "Said"));
    expect(firstCells(await shown(`/search?q=speech&${AT}`))).toContain("A speech");
    expect(firstCells(await shown(`/sources?${AT}`))).toContain("A speech");
    expect(JSON.stringify(await shown(`/events/kite-protest?${AT}`))).toContain("A speech");
    expect((await presentedSteps(steps)).missing).toEqual([]);
    const act = { reason: "A court found it false.", actor: REVIEWER, now: new Date("2026-02-01T00:00:00Z") };
    expectDone(await withhold(test.db, { noun: "source", slug, ...act }));
    expect(firstCells(await shown(`/search?q=speech&${AT}`))).not.toContain("A speech");
    expect(firstCells(await shown(`/sources?${AT}`))).not.toContain("A speech");
    const event = JSON.stringify(await shown(`/events/kite-protest?${AT}`));
    expect(event).not.toContain("A speech");
    expect(event).toContain("A court found it false.");
    const { missing, steps: left } = await presentedSteps(steps);
    expect(missing.map(({ number }) => number)).toEqual([2]);
    expect(JSON.stringify(left)).not.toContain("A speech");
  });
});
