import { expect, it } from "vitest";
import { weightsText } from "@/components/analysis/scope-text";
import { expectOneSeries } from "@/lib/charts/testing/one-series";
import type { Cell } from "@/lib/domain/cell";
import { gap } from "@/lib/domain/measures/gap";
import { officeStatus, type Term } from "@/lib/domain/office";
import type { Position } from "@/lib/domain/scale";
import { gapFigure } from "./gap-figure";
import { gapMeasure } from "./gap-measure";

const lane = (position: Position | null) =>
  ({
    position,
    state: position === null ? "unclear" : null,
    confidence: "high",
    revisionId: 1,
    day: "2026-01-01",
  }) as const;
const TERM: Term = {
  slug: "president",
  office: "President",
  officeKind: null,
  from: { day: "2016-07-01", precision: "day" },
  to: { day: "2020-07-01", precision: "day" },
};
const cell = (says: Position | null, does: Position | null): Cell => ({ says: lane(says), does: lane(does) });
const figureOf = (cells: Record<string, Cell>, weights: Record<string, number> = {}) => {
  const found = gap(
    Object.entries(cells).map(([issue, own]) => ({
      leader: "ada",
      issue,
      weight: weights[issue] ?? 1,
      cell: own,
    })),
  );
  const column = { day: "2026-01-01", deedDay: "2020-06-30", office: officeStatus([TERM], "2026-01-01") };
  const issues = new Map(Object.keys(cells).map((slug) => [slug, `The ${slug}`]));
  return gapFigure({
    name: "Ada Example",
    gap: found,
    issues,
    measure: gapMeasure(found, {
      column,
      release: 3,
      weights: weightsText(
        weights,
        Object.keys(cells).map((slug) => ({ slug, shortName: `The ${slug}` })),
      ),
    }),
  });
};

it("orders issues by the gap, says each in words, and names what has no place", () => {
  const figure = figureOf({
    kites: cell(1, 1),
    clocks: cell(2, -1),
    lanterns: cell(null, null),
    bells: cell(-2, -1),
    drums: cell(null, 2),
  });
  expect(figure.rows.map(({ key }) => key)).toEqual(["clocks", "bells", "kites", "drums", "lanterns"]);
  expect(figure.title).toBe(
    "Ada Example: word and deed lie apart on 2 of 3 issues, farthest on The clocks (3 steps)",
  );
  const words = Object.fromEntries(figure.rows.map(({ key, cells }) => [key, cells.at(-1)?.value]));
  expect(words).toEqual({
    clocks: "said supports strongly, +2; did opposes, −1: 3 steps less in favour, on the other side",
    bells: "said opposes strongly, −2; did opposes, −1: one step more in favour",
    kites: "word and deed agree: supports, +1",
    drums: "no gap to speak of: says unclear; does supports strongly, +2",
    lanterns: "no gap to speak of: says unclear; does unclear",
  });
  expect(figure.missing).toEqual([
    { name: "The drums", reason: "Says: unclear" },
    { name: "The lanterns", reason: "Says: unclear; Does: unclear" },
  ]);
  expect(figure.measure).toContain(
    "deeds are those of the last day in office, 30 June 2020. No gap over all issues is given",
  );
  expectOneSeries(figure);
});

it("gives the gap over all issues where enough is known of both lanes", () => {
  const figure = figureOf({
    a: cell(2, 2),
    b: cell(2, 1),
    c: cell(-2, 2),
    d: cell(0, 0),
    e: cell(1, 1),
  });
  expect(figure.measure).toContain("the gap is 25% of the scale, by city-block steps");
  expectOneSeries(figure);
});

it("counts issues by their weight, and says which", () => {
  const apart = cell(2, -2);
  const figure = figureOf(
    { a: cell(1, 1), b: cell(1, 1), c: cell(1, 1), d: cell(1, 1), e: apart, f: apart },
    { e: 4, f: 0 },
  );
  expect(figure.title).toBe(
    "Ada Example: word and deed lie apart on 1 of 5 issues, farthest on The e (4 steps)",
  );
  expect(figure.measure).toContain("Weights other than 1: The e × 4 and The f × 0.");
  expect(figure.measure).toContain("the gap is 50% of the scale");
});
