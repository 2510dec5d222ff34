import { describe, expect, it } from "vitest";
import type { Mark } from "./picture";
import { wholeRows } from "./whole-rows";

const ROW = 30;
const HEAD = 20;
const text = (x: number, y: number, word: string): Mark => ({ kind: "text", ink: "ink", x, y, text: word });

/** Rows of a name and a square, under a head, with a key at the same edge below. */
const drawn = (rows: number, blocks = 1) => {
  const block = HEAD + rows * ROW;
  const marks = Array.from({ length: blocks }, (_, part) =>
    Array.from({ length: rows }, (_, at): Mark[] => {
      const middle = part * block + HEAD + at * ROW + ROW / 2;
      return [
        text(0, middle + 4, `Leader number ${at + 1}`),
        { kind: "rect", row: `${at}`, ink: "ink", x: 100, y: middle - 12, width: 24, height: 24 },
      ];
    }).flat(),
  ).flat();
  const height = blocks * block + 60;
  return { width: 400, height, marks: [text(0, 12, "Head"), ...marks, text(0, height - 8, "The key")] };
};
const names = (marks: readonly Mark[]) =>
  marks.filter((mark) => mark.kind === "text" && mark.text.startsWith("Leader")).length;

describe("the upper part of a picture of rows", () => {
  it("ends between two rows, whatever room there is, and counts those below", () => {
    for (let tallest = HEAD + ROW; tallest < HEAD + 10 * ROW; tallest += 7) {
      const cut = wholeRows(drawn(10), tallest);
      if (!cut) throw new Error(`nothing at ${tallest}`);
      expect(cut.picture.height).toBeLessThanOrEqual(tallest);
      const shown = Math.floor((tallest - HEAD) / ROW);
      expect([names(cut.picture.marks), cut.left]).toEqual([shown, 10 - shown]);
      for (const mark of cut.picture.marks)
        if (mark.kind === "rect") expect(mark.y + mark.height).toBeLessThanOrEqual(cut.picture.height);
    }
  });

  it("is all where all has room", () => {
    const whole = drawn(10);
    expect(wholeRows(whole, whole.height)).toEqual({ picture: whole, left: 0 });
  });

  it("counts what follows below under the same names", () => {
    expect(wholeRows(drawn(10, 2), HEAD + 4 * ROW)?.left).toBe(16);
  });

  it("ends where the picture may be cut, where its rows are of many heights", () => {
    const cuts = [HEAD, HEAD + 40, HEAD + 160, HEAD + 200];
    const marks = cuts.slice(0, 3).map((y, at) => text(0, y + 14, `Issue ${at + 1}`));
    const picture = { width: 400, height: HEAD + 200, marks, cuts };
    expect(wholeRows(picture, HEAD + 190)).toEqual({
      picture: { width: 400, height: HEAD + 160, marks: marks.slice(0, 2) },
      left: 1,
    });
    expect(wholeRows(picture, HEAD + 39)).toBeNull();
  });

  it("is none where nothing stands in rows, or the first has no room", () => {
    expect(
      wholeRows({ width: 400, height: 300, marks: [text(0, 12, "One"), text(40, 90, "Two")] }, 100),
    ).toBeNull();
    expect(wholeRows(drawn(10), HEAD)).toBeNull();
  });

  it("keeps a path of which a part stands above", () => {
    const both: Mark = { kind: "path", ink: "ink", d: "M10 290h9M10 40h9" };
    const picture = drawn(10);
    expect(wholeRows({ ...picture, marks: [...picture.marks, both] }, 100)?.picture.marks).toContain(both);
  });
});
