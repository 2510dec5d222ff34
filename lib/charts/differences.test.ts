import { describe, expect, it } from "vitest";
import { rowDifferences } from "./differences";

const row = (key: string, ...cells: string[]) => ({ key, cells });
const HEADS = ["Leader", "Issue", "Position"];
const CLOCKS = row("a.c", "Ada", "Clocks", "–");
const ROWS = [row("a.k", "Ada", "Kites", "supports"), CLOCKS, row("b.k", "Bo", "Kites", "opposes")];

describe("what a newer release changes in a figure", () => {
  const newer = [row("a.k", "Ada", "Kites", "opposes"), CLOCKS, row("c.k", "Cy", "Kites", "neutral")];

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
