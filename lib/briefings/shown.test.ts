import { describe, expect, it } from "vitest";
import { rowDifferences } from "./differences";
import { highlighted, pictureAt, revealGroups, type ShownRow } from "./shown";

const row = (key: string, ...cells: string[]): ShownRow => ({
  key,
  cells,
  leaders: cells[0] === "Ada" ? ["ada"] : [],
});
const ROWS = [
  row("a.k", "Ada", "Kites", "supports"),
  row("a.c", "Ada", "Clocks", "–"),
  row("b.k", "Bo", "Kites", "opposes"),
];
const HEADS = ["Leader", "Issue", "Position"];

describe("rows on screen", () => {
  it("come with their neighbours under the same head", () => {
    expect(revealGroups(ROWS)).toEqual([["a.k", "a.c"], ["b.k"]]);
    expect(revealGroups([])).toEqual([]);
  });

  it("are set off by leader and by key, or not at all", () => {
    expect(highlighted(ROWS, { leaders: ["ada"], rows: ["b.k"] })).toEqual(new Set(["a.k", "a.c", "b.k"]));
    expect(highlighted(ROWS, { leaders: ["cy"], rows: [] })).toBeNull();
  });

  it("have their state written on their marks, and on no others", () => {
    const svg = '<svg><path d="M0 0"/><circle data-row="a&amp;b"/><rect data-row="c"/></svg>';
    expect(pictureAt(svg, (key) => (key === "a&b" ? "dim" : null))).toBe(
      '<svg><path d="M0 0"/><circle data-row="a&amp;b" data-state="dim"/><rect data-row="c"/></svg>',
    );
  });
});

describe("what a newer release changes in a figure", () => {
  const newer = [
    row("a.k", "Ada", "Kites", "opposes"),
    ROWS[1] as ShownRow,
    row("c.k", "Cy", "Kites", "neutral"),
  ];

  it("is named row by row with what it was and is", () => {
    expect(rowDifferences({ rows: ROWS, heads: HEADS }, { rows: newer, heads: HEADS })).toEqual([
      { kind: "changed", row: "Ada, Kites", was: "Position: supports", is: "Position: opposes" },
      { kind: "removed", row: "Bo, Kites", was: "Position: opposes", is: "" },
      { kind: "added", row: "Cy, Kites", was: "", is: "Position: neutral" },
    ]);
  });

  it("is nothing where the rows are the same, and the other way round from the other side", () => {
    expect(rowDifferences({ rows: ROWS, heads: HEADS }, { rows: ROWS, heads: HEADS })).toEqual([]);
    const back = rowDifferences({ rows: newer, heads: HEADS }, { rows: ROWS, heads: HEADS });
    expect(back.map(({ kind }) => kind)).toEqual(["changed", "removed", "added"]);
    expect(back[0]).toMatchObject({ was: "Position: opposes", is: "Position: supports" });
  });
});
