import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, publishChanges } from "@/lib/testing/world";
import { issue } from "@/lib/testing/world-records";
import { ask } from "./_testing/ask";

const test = testDatabase();

beforeAll(async () => {
  await buildWorld(test.db);
  const { noun, slug, content } = issue("whistles", "Whistles", 6);
  await publishChanges(
    test.db,
    [{ noun, slug, action: "edit", kind: "methodChanged", content: { ...content, retired: "2024-03" } }],
    { now: new Date("2026-02-01T00:00:00Z") },
  );
});

const BEFORE = "asOf=2024-02-29";
const AFTER = "asOf=2024-03-01";
const SINCE = "no longer asked since March 2024";
const text = async (address: string) => (await ask(address)).text;
const json = async (address: string) => JSON.parse(await text(address));
/** The issues of the agreement of Ada Example and Bo Sample. */
const scope = async (query: string) =>
  (await json(`/api/v1/agreement?leaders=ada-example,bo-sample&${query}`)).pairs[0].cells.map(
    (cell: { issue: string }) => cell.issue,
  );

describe("an issue that was retired", () => {
  it("is no part of an agreement from its day on, unless it is named", async () => {
    expect(await scope(BEFORE)).toContain("whistles");
    expect(await scope(AFTER)).toEqual(["kites", "lanterns", "ferries", "orchards", "clocks"]);
    expect(await scope(`${AFTER}&issues=whistles,kites`)).toEqual(["kites", "whistles"]);
    expect(await scope(`${AFTER}&release=1`)).toContain("whistles");
  });

  it("has no stances in an answer that names no issues, and has them where it is named", async () => {
    const issues = async (query: string) =>
      (await json(`/api/v1/stances?leaders=ada-example&${query}`)).stances.map(
        (s: { issue: string }) => s.issue,
      );
    expect(await issues(BEFORE)).toContain("whistles");
    expect(await issues(AFTER)).not.toContain("whistles");
    expect(await issues(`${AFTER}&issues=whistles`)).toEqual(["whistles"]);
  });

  it("says in the list of issues whether the day asks it", async () => {
    const whistles = async (query: string) =>
      (await json(`/api/v1/issues?${query}`)).issues.find((i: { slug: string }) => i.slug === "whistles");
    expect(await whistles(BEFORE)).toMatchObject({ asked: true, retired: "2024-03" });
    expect(await whistles(AFTER)).toMatchObject({ asked: false, retired: "2024-03" });
    expect(await whistles(`${AFTER}&release=1`)).toMatchObject({ asked: true, retired: null });
  });

  it("leaves the grid, which names it below and leads to its page", async () => {
    const column = 'title="Whistles"';
    expect(await text(`/?${BEFORE}`)).toContain(column);
    const grid = await text(`/?${AFTER}`);
    expect(grid).not.toContain(column);
    expect(grid).toMatch(
      /No longer asked on this day: <span><a href="\/issues\/whistles[^"]*">Whistles<\/a> \(since March 2024\)/,
    );
    expect(grid).toContain("on 5 issues");
  });

  it("keeps its page and its stances, which say since when", async () => {
    const page = await ask(`/issues/whistles?${AFTER}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain(SINCE);
    expect(await text(`/issues/whistles?${BEFORE}`)).not.toContain(SINCE);
    expect(await text(`/stances/ada-example-whistles-does-2019?${AFTER}`)).toContain(SINCE);
    expect(await text(`/issues?${AFTER}`)).toContain('id="no-longer-asked"');
    expect(await text(`/issues?${BEFORE}`)).not.toContain('id="no-longer-asked"');
  });

  it("is compared where it is named, and marked", async () => {
    const leaders = "leaders=ada-example,bo-sample";
    expect(await text(`/compare?${leaders}&${AFTER}`)).not.toContain('id="whistles"');
    const named = await text(`/compare?${leaders}&issues=whistles&${AFTER}`);
    expect(named).toContain('id="whistles"');
    expect(named).toContain(SINCE);
  });

  it("stays on the leader's page with its mark, and out of what counts", async () => {
    const page = await text(`/leaders/ada-example?${AFTER}`);
    expect(page).toContain('id="whistles"');
    expect(page).toContain(SINCE);
    expect(await text(`/leaders/cy-specimen?${AFTER}`)).not.toMatch(/Not yet researched[^<]*Whistles/);
    expect(await text(`/leaders?${AFTER}`)).toContain("of 5");
    expect(await text(`/leaders?${BEFORE}`)).toContain("of 6");
  });

  it("is on no day of a line through time that is shown for a day after it, and that is said", async () => {
    const page = await text(`/relations/ada-example/bo-sample?${AFTER}`);
    expect(page).toContain(`the same through the whole line; left out: Whistles (${SINCE}).`);
    expect(await text(`/relations/ada-example/bo-sample?${BEFORE}`)).not.toContain("left out:");
  });
});
