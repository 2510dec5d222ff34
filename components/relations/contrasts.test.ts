import { expect, it } from "vitest";
import type { ComparisonRow } from "@/components/compare/model";
import { contrastOf } from "@/lib/domain/order";
import type { Position } from "@/lib/domain/scale";
import { readingOf } from "@/lib/domain/testing/readings";
import { contrastsOf } from "./contrasts";

function row(
  slug: string,
  positions: [Position | "unclear", Position | "unclear"],
  weight = 1,
): ComparisonRow {
  const readings = positions.map((held) => readingOf(held));
  return {
    issue: { slug, name: slug, shortName: slug, proposition: slug, retired: null },
    weight,
    contrast: contrastOf(readings.map(({ position }) => position)),
    distance: null,
    cells: readings.map((reading) => ({ cell: { says: null, does: null }, reading })),
  };
}
const kinds = (rows: ComparisonRow[]) =>
  contrastsOf(rows).map((part) => [part.kind, part.rows.map(({ issue }) => issue.slug).join()]);

it("puts the rarer of agreement and difference first, and leaves out no issue that has weight", () => {
  expect(
    kinds([row("kites", [1, 2]), row("bells", [2, -2]), row("drums", [1, 1]), row("clocks", [1, "unclear"])]),
  ).toEqual([
    ["difference", "bells"],
    ["agreement", "kites,drums"],
    ["unknown", "clocks"],
  ]);
});

it("sets apart what a weight of 0 leaves out, and counts by the rest what is rarer", () => {
  expect(
    kinds([row("kites", [1, 2]), row("bells", [2, -2]), row("drums", [2, -1]), row("clocks", [1, 1], 0)]),
  ).toEqual([
    ["agreement", "kites"],
    ["difference", "bells,drums"],
    ["left-out", "clocks"],
  ]);
});
