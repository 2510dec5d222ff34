import { describe, expect, it } from "vitest";
import { GET } from "@/app/briefings/shown/route";
import { BUNDLED } from "@/lib/briefings/bundled";
import type { Shown } from "@/lib/briefings/shown";
import { bundledDatabase } from "@/lib/testing/bundled";
import { shownOf } from "./shown";

bundledDatabase();

const numbersIn = (text: string) => text.match(/[−+]?\d+(\.\d+)?%?/g) ?? [];

async function shown(view: string): Promise<Shown> {
  const found = await shownOf(view);
  if (!found) throw new Error(`no figure at ${view}`);
  return found;
}

describe("the bundled briefings", () => {
  const steps = [...BUNDLED].flatMap(([slug, briefing]) =>
    briefing.steps.map((step) => [slug, step] as const),
  );

  it.each(steps)("%s: $view", async (_, { view, headline, note, highlight }) => {
    const figure = await shown(view);
    expect(figure).toMatchObject({ view, release: 1 });
    expect(numbersIn(headline)).toEqual(numbersIn(figure.title));
    const known = new Set(
      [
        figure.title,
        figure.measure,
        figure.alternative,
        ...figure.rows.flatMap(({ cells }) => cells),
      ].flatMap(numbersIn),
    );
    expect(numbersIn(note).filter((number) => !known.has(number))).toEqual([]);
    expect(figure.picture).toContain("data-row=");
    const slugs = figure.leaders.map((leader) => leader.slug);
    expect(highlight.leaders.filter((slug) => !slugs.includes(slug))).toEqual([]);
  });

  it.each([
    ["who", { "−2": 2, "+2": 6, none: 6 }],
    ["paris-agreement", { "−2": 1, "+2": 9, none: 5 }],
  ])("count on %s what is on record", async (issue, counts) => {
    const { rows } = await shown(`/issues/${issue}?asOf=2026-07-20&release=1`);
    const having = (words: string) => rows.filter(({ cells }) => cells.some((cell) => cell.endsWith(words)));
    expect({
      "−2": having("−2").length,
      "+2": having("+2").length,
      none: having("not yet researched").length,
    }).toEqual(counts);
  });
});

describe("what a step shows", () => {
  const asked = (view: string) =>
    GET(new Request(`http://localhost/briefings/shown?view=${encodeURIComponent(view)}`));

  it("is drawn for a screen, with its words, its leaders and its files", async () => {
    const answer = await asked("/relations/donald-trump/javier-milei?asOf=2026-07-20");
    expect(answer.status).toBe(200);
    const figure: Shown = await answer.json();
    expect(figure.view).toBe("/relations/donald-trump/javier-milei?asOf=2026-07-20&release=1");
    expect(figure.leaders.map(({ name }) => name)).toEqual(["Javier Milei", "Donald Trump"]);
    expect(figure.files.svg).toMatch(/^\/figures\/agreement-over-time\.svg\?.*release=1/);
    expect(figure.picture).toMatch(/^<svg class="stage-picture"/);
  });

  it.each([
    ["/methods", 404],
    ["//elsewhere.example/compare", 404],
    ["", 404],
    ["/compare", 400],
    ["/issues/nothing-of-the-kind", 400],
    ["/issues/who?release=99", 400],
  ])("is refused for %s", async (view, status) => {
    expect((await asked(view)).status).toBe(status);
  });
});
