import { describe, expect, it } from "vitest";
import { type Mark, rowsShown } from "../picture/picture";
import { stagePicture } from "../picture/stage-picture";
import { textWidth } from "../picture/text-width";
import { rowList } from "./row-list";

const LIST = {
  columns: [
    { head: "Event", share: 5 },
    { head: "Day", share: 2 },
    { head: "Sources", share: 1, align: "end" as const },
  ],
  rows: Array.from({ length: 30 }, (_, at) => ({
    row: `row-${at}`,
    cells: [
      `What happened the ${at}th time, in so many words that one line is not enough`,
      "2 Apr 2019",
      "3",
    ],
  })),
  part: { first: 1, of: 312 },
  foot: "1 to {last} of 312",
};

const textsOf = (marks: readonly Mark[]) => marks.filter((mark) => mark.kind === "text");

describe("a list as a picture", () => {
  it("has every row where nothing limits its height, the same at every width", () => {
    for (const width of [360, 880]) {
      const picture = rowList(LIST, width);
      expect([...rowsShown(picture)]).toEqual(LIST.rows.map(({ row }) => row));
      expect(picture.left).toBe(0);
    }
  });

  it("has as many rows as fit into a height, from the first on, and says which they are", () => {
    for (const width of [360, 540, 880])
      for (const tallest of [120, 216, 324]) {
        const picture = rowList(LIST, width, tallest);
        const shown = [...rowsShown(picture)];
        expect(picture.height).toBeLessThanOrEqual(tallest);
        expect(shown.length).toBeGreaterThan(0);
        expect(shown).toEqual(LIST.rows.slice(0, shown.length).map(({ row }) => row));
        expect(picture.left).toBe(3 * (30 - shown.length));
        expect(textsOf(picture.marks).map(({ text }) => text)).toContain(`1 to ${shown.length} of 312`);
      }
  });

  it("has one row even where there is room for none, and stands without any", () => {
    expect(rowsShown(rowList(LIST, 360, 10)).size).toBe(1);
    const empty = rowList({ ...LIST, rows: [], part: { first: 1, of: 0 } }, 540, 200);
    expect(rowsShown(empty).size).toBe(0);
    expect(empty.height).toBeGreaterThan(0);
  });

  it("keeps its words within its width, none over another", () => {
    for (const width of [360, 440, 540, 880]) {
      const spans = textsOf(rowList(LIST, width).marks)
        .map(({ x, y, text, size, anchor }) => {
          const wide = textWidth(text, size);
          return { y, from: anchor === "end" ? x - wide : x, to: anchor === "end" ? x : x + wide };
        })
        .sort((a, b) => a.y - b.y || a.from - b.from);
      for (const [at, span] of spans.entries()) {
        expect(span.from).toBeGreaterThanOrEqual(-1);
        expect(span.to).toBeLessThanOrEqual(width + 1);
        const before = spans[at - 1];
        if (before?.y === span.y) expect(span.from).toBeGreaterThanOrEqual(before.to);
      }
    }
  });

  it("is drawn for a stage with the most rows that can still be read from the last row", () => {
    const picture = stagePicture((width, tallest) => rowList(LIST, width, tallest));
    const scale = Math.min(1.1 / picture.width, 0.66 / picture.height);
    const sizes = textsOf(picture.marks).map(({ size = 12 }) => size * scale);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.0205);
    expect(rowsShown(picture).size).toBeGreaterThanOrEqual(6);
  });
});
