import { describe, expect, it } from "vitest";
import type { PresentedStep } from "./dressed";
import { revealCount, screenOf } from "./screens";
import type { Face } from "./shown";

const ROWS = ["a", "b", "c", "d"];
const svgOf = (...rows: string[]) => `<svg>${rows.map((row) => `<path data-row="${row}"/>`).join("")}</svg>`;
const PARTS = [svgOf("a", "b"), svgOf("c"), svgOf("d")];
const stepOf = (words: Partial<PresentedStep>, drawn: Partial<Face> = {}): PresentedStep => {
  const face = {
    title: "Kites",
    measure: "Positions",
    coverage: null,
    source: "the record",
    alternative: "",
    numbered: [],
    caption: "",
    heads: ["Issue"],
    rows: ROWS.map((key) => ({ key, cells: [key], leaders: [] })),
    picture: svgOf(...ROWS),
    screens: { beside: [], alone: null },
    upright: svgOf(...ROWS),
    ...drawn,
  };
  const rows = face.rows.map((row) => ({ ...row, leaders: [] }));
  return {
    headline: "Of kites",
    note: "",
    speakerNotes: "",
    highlight: { leaders: [], rows: [] },
    reveal: "at-once",
    ...words,
    shown: {
      ...face,
      rows,
      view: "/",
      release: 1,
      latest: 1,
      stamp: "",
      missing: [],
      leaders: [],
      blind: { ...face, words: [], homes: [] },
      files: { csv: "", svg: "" },
    },
  };
};
const long = { screens: { beside: PARTS, alone: null } };
/** The part, the layout and what is not there yet, move by move. */
const walk = (step: PresentedStep) =>
  Array.from({ length: revealCount(step) + 1 }, (_, moves) => {
    const { part, layout, off } = screenOf(step, moves);
    return `${part.number}/${part.of} ${layout} ${[...off].join("")}`.trim();
  });

describe("a step on screen after so many moves", () => {
  it("comes whole where it fits, and else part by part", () => {
    expect(walk(stepOf({}))).toEqual(["1/1 beside"]);
    expect(walk(stepOf({}, long))).toEqual(["1/3 beside", "2/3 beside", "3/3 beside"]);
    expect(screenOf(stepOf({}, long), 1).picture).toBe(PARTS[1]);
  });

  it("shows line by line the part in which the last line is", () => {
    expect(walk(stepOf({ reveal: "row-by-row" }, long))).toEqual([
      "1/3 beside abcd",
      "1/3 beside bcd",
      "1/3 beside cd",
      "2/3 beside d",
      "3/3 beside",
    ]);
  });

  it("has the width to itself where nothing is said and that is better", () => {
    const wide = { screens: { beside: PARTS, alone: [svgOf("a", "b"), svgOf("c", "d")] } };
    expect(walk(stepOf({}, wide))).toEqual(["1/2 alone", "2/2 alone"]);
    expect(walk(stepOf({ note: "Said" }, wide))).toEqual(["1/3 beside", "2/3 beside", "3/3 beside"]);
    expect(walk(stepOf({ note: " \n" }, wide))).toEqual(["1/2 alone", "2/2 alone"]);
  });

  it("puts the key of its numbers beside the picture: at once, or last where a note stands there", () => {
    const numbered = { numbered: ["1 May 2020"] };
    expect(walk(stepOf({}, numbered))).toEqual(["1/1 key"]);
    expect(walk(stepOf({ note: "Said" }, numbered))).toEqual(["1/1 beside", "1/1 key"]);
    expect(walk(stepOf({ note: "Said" }, { ...numbered, ...long }))).toEqual([
      "1/3 beside",
      "2/3 beside",
      "3/3 beside",
      "3/3 key",
    ]);
  });

  it("has as many moves whether anyone is named or not, and the last part for those that it has no other for", () => {
    const step = stepOf({}, long);
    const blind = { ...step.shown.blind, screens: { beside: PARTS.slice(0, 2), alone: null } };
    const hidden = { ...step, shown: { ...step.shown, blind } };
    expect(revealCount(hidden)).toBe(2);
    expect([0, 1, 2].map((moves) => screenOf(hidden, moves, blind).part.number)).toEqual([1, 2, 2]);
  });

  it("is whole, from its first part, where nothing is said of moves", () => {
    expect(screenOf(stepOf({ reveal: "row-by-row" }, long)).off.size).toBe(0);
    expect(screenOf(stepOf({}, long)).picture).toBe(PARTS[0]);
  });
});
