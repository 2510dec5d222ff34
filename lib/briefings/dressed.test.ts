import { describe, expect, it } from "vitest";
import { blindText } from "./blind";
import { dressed, type PresentedStep, revealCount } from "./dressed";

const ADA = { slug: "ada", name: "Ada Example", family: "Example", party: "Kite Party", country: "Xanadu" };
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
    coverage: "1 of 2",
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
    picture: '<svg><text>Ada Example</text><path data-row="k"/><path data-row="c"/></svg>',
    files: { csv: "", svg: "" },
  },
};

describe("a step on screen", () => {
  it("shows the rows that were revealed, sets off what it should, and is whole by default", () => {
    expect(revealCount(STEP)).toBe(2);
    const one = dressed(STEP, { shown: 1 });
    expect(one.picture).toContain('<path data-row="k"/><path data-row="c" data-state="off"/>');
    expect(one.rows).toEqual([["Kites", "supports"]]);
    // The text states all values, so it waits for the last.
    expect(one.alternative).toBe("");
    const whole = dressed(STEP);
    expect(whole.picture).toContain('<path data-row="k"/><path data-row="c" data-state="dim"/>');
    expect(whole.alternative).toBe("Ada Example: supports");
    expect(revealCount({ ...STEP, reveal: "at-once" })).toBe(0);
  });

  it("hides who is spoken of in all of its words", () => {
    const blind = blindText([ADA], {
      leader: "Leader {letter}",
      party: "party",
      country: "Country {letter}",
    });
    const hidden = JSON.stringify(dressed(STEP, { blind }));
    expect(hidden).not.toMatch(/Example|Xanadu|Kite Party/);
    expect(hidden).toContain("<strong>Leader A</strong> said so in Country A");
  });

  it("has the chart's own title where it has no headline", () => {
    expect(dressed({ ...STEP, headline: "" }).headline).toBe("Ada Example");
  });
});
