import { describe, expect, it } from "vitest";
import { hiderOf } from "./blind";
import { dressed, headlineOf, type PresentedStep } from "./dressed";
import { revealCount } from "./screens";
import { signOf } from "./signs";

const ADA = { slug: "ada", name: "Ada Example" };
const HIDDEN = `Leader ${signOf("leader", 1)}`;
const STEP: PresentedStep = {
  headline: "Ada Example supports kites",
  note: "**Example** said so in Xanadu",
  speakerNotes: "",
  highlight: { leaders: [], rows: ["k"] },
  reveal: "row-by-row",
  shown: {
    view: "/",
    release: 1,
    latest: 1,
    title: "Ada Example",
    measure: "Positions",
    source: "the record",
    stamp: "",
    alternative: "Ada Example: supports",
    missing: [],
    numbered: ["1 May 2020: Ada Example speaks"],
    caption: "Positions of Ada Example",
    heads: ["Issue", "Position"],
    rows: [
      { key: "k", cells: ["Kites", "supports"], leaders: [] },
      { key: "c", cells: ["Clocks", "–"], leaders: [] },
    ],
    leaders: [ADA],
    blind: {
      title: HIDDEN,
      measure: "Positions",
      source: "the record",
      alternative: `${HIDDEN}: supports`,
      // Free text of the record, drawn nowhere.
      numbered: ["1 May 2020: Ada Example speaks"],
      caption: `Positions of ${HIDDEN}`,
      heads: ["Issue", HIDDEN],
      rows: [
        { key: "c", cells: ["Issue 2", "–"] },
        { key: "k", cells: ["Issue 1", "supports"] },
      ],
      picture: `<svg><text>${HIDDEN}</text><path data-row="k"/><path data-row="c"/></svg>`,
      screens: { beside: [], alone: null },
      upright: `<svg><path data-row="c"/><text>${HIDDEN}</text></svg>`,
      words: [
        ["Ada Example", HIDDEN],
        ["Example", HIDDEN],
        ["Xanadu", "a country"],
      ],
      homes: [],
    },
    picture: '<svg><text>Ada Example</text><path data-row="k"/><path data-row="c"/></svg>',
    screens: { beside: [], alone: null },
    upright: '<svg><path data-row="c"/><text>Ada Example</text></svg>',
    files: { csv: "", svg: "" },
  },
};

describe("a step on screen", () => {
  it("shows the rows that were revealed, sets off what it should, and is whole by default", () => {
    // Two lines, and the key of its numbers in place of the note.
    expect(revealCount(STEP)).toBe(3);
    const one = dressed(STEP, { slide: { moves: 1 } });
    expect(one.picture).toContain('<path data-row="k"/><path data-row="c" data-state="off"/>');
    expect(one.upright).toBe('<svg><path data-row="c" data-state="off"/><text>Ada Example</text></svg>');
    expect(one.rows).toEqual([["Kites", "supports"]]);
    // The text states all values, so it waits for the last.
    expect(one.alternative).toBe("");
    const whole = dressed(STEP);
    expect(whole.picture).toContain('<path data-row="k"/><path data-row="c" data-state="dim"/>');
    expect(whole.alternative).toBe("Ada Example: supports");
    expect(revealCount({ ...STEP, reveal: "at-once" })).toBe(1);
  });

  it("hides who is spoken of in all of its words and in its picture, row by row as before", () => {
    const blind = hiderOf([STEP.shown]);
    const hidden = dressed(STEP, { blind, slide: { moves: 1 } });
    expect(JSON.stringify(hidden)).not.toMatch(/Example|Xanadu|Kites|data-row|\p{Co}/u);
    expect(hidden).toMatchObject({
      headline: "Leader A supports kites",
      note: "<p><strong>Leader A</strong> said so in a country</p>",
      picture: '<svg><text>Leader A</text><path/><path data-state="off"/></svg>',
      numbered: ["1 May 2020: Leader A speaks"],
      caption: "Positions of Leader A",
      heads: ["Issue", "Leader A"],
      rows: [["Issue 1", "supports"]],
    });
    expect(dressed(STEP, {}).picture).toContain("Ada Example");
  });

  it("hides its own title with its figure", () => {
    const blind = hiderOf([STEP.shown]);
    const drafted = { ...STEP, headline: STEP.shown.title };
    for (const step of [drafted, { ...STEP, headline: "" }]) expect(headlineOf(step, blind)).toBe("Leader A");
    expect(headlineOf(STEP, blind)).toBe("Leader A supports kites");
    expect(headlineOf(STEP)).toBe("Ada Example supports kites");
  });

  it("comes row by row as far as rows are drawn, and has the others in its table from the first", () => {
    const rest = { key: "r", cells: ["Rest", "–"], leaders: [] };
    const long = { ...STEP, shown: { ...STEP.shown, rows: [...STEP.shown.rows, rest] } };
    expect(revealCount(long)).toBe(3);
    expect(dressed(long, { slide: { moves: 2 } }).alternative).not.toBe("");
    expect(dressed(long, { slide: { moves: 0 } }).rows).toEqual([["Rest", "–"]]);
  });

  it("has the chart's own title where it has no headline", () => {
    expect(dressed({ ...STEP, headline: "" }).headline).toBe("Ada Example");
  });
});
