import { describe, expect, it } from "vitest";
import type { Mark } from "../picture/picture";
import { type GridCell, positionGrid } from "./position-grid";

const cell = (row: string, more: Partial<GridCell> = {}): GridCell => ({
  row,
  position: 1,
  square: true,
  hollow: false,
  text: "+1",
  ...more,
});
const lines = (issues: number) => [
  { name: "Ada Example", cells: Array.from({ length: issues }, (_, n) => cell(`ada.${n}`)) },
  { name: "Bo Sample", cells: Array.from({ length: issues }, (_, n) => cell(`bo.${n}`)) },
];
const heads = (issues: number) => Array.from({ length: issues }, (_, n) => `Issue ${n}`);
const texts = (marks: readonly Mark[]) => marks.filter((mark) => mark.kind === "text");

describe("a grid of positions", () => {
  it("draws deeds as squares, words as discs, weak sources hollow, and a line where there is no position", () => {
    const { marks } = positionGrid(
      {
        heads: heads(4),
        lines: [
          {
            name: "Ada Example",
            cells: [
              cell("deed"),
              cell("word", { square: false }),
              cell("weak", { hollow: true }),
              cell("none", { position: null, text: "" }),
            ],
          },
        ],
      },
      880,
    );
    const of = (row: string) => marks.filter((mark) => "row" in mark && mark.row === row);
    expect(of("deed").some((mark) => mark.kind === "path" && mark.d.includes("h24v24"))).toBe(true);
    expect(of("word").some((mark) => mark.kind === "path" && mark.d.includes("a12 12"))).toBe(true);
    expect(of("weak").some((mark) => mark.kind === "path" && mark.filled)).toBe(false);
    expect(of("none").map(({ kind }) => kind)).toEqual(["line"]);
  });

  it("lets issues that find no room follow below, with the leaders' names again", () => {
    const names = (issues: number, width: number) =>
      texts(positionGrid({ heads: heads(issues), lines: lines(issues) }, width).marks).filter(
        ({ text }) => text === "Ada Example",
      ).length;
    expect(names(9, 880)).toBe(1);
    expect(names(9, 360)).toBe(2);
    expect(names(100, 360)).toBe(17);
  });

  it("keeps every mark within its width", () => {
    for (const width of [360, 720, 880, 1040]) {
      const { marks } = positionGrid({ heads: heads(13), lines: lines(13) }, width);
      for (const { x } of texts(marks)) expect(x).toBeLessThanOrEqual(width);
    }
  });
});
