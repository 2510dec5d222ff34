import { describe, expect, it } from "vitest";
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
