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
    list: null,
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

  it("comes row by row as far as rows are drawn, and has the others in its table from the first", () => {
    const rest = { key: "r", cells: ["Rest", "–"], leaders: [] };
    const long = { ...STEP, shown: { ...STEP.shown, rows: [...STEP.shown.rows, rest] } };
    expect(revealCount(long)).toBe(2);
    expect(dressed(long, { shown: 2 }).alternative).not.toBe("");
    expect(dressed(long, { shown: 0 }).rows).toEqual([["Rest", "–"]]);
  });

  it("hides names in a list that break over lines", () => {
    const blind = blindText([ADA], {
      leader: "Leader {letter}",
      party: "party",
      country: "Country {letter}",
    });
    const said = "Of all who spoke on that day of kites and of nothing else it was Ada Example who left";
    const list = {
      columns: [{ head: "What happened", share: 1 }],
      rows: Array.from({ length: 20 }, (_, at) => ({ row: `r${at}`, cells: [`${"so ".repeat(at)}${said}`] })),
      part: { first: 1, of: 20 },
      foot: "1 to {last} of 20",
    };
    const rows = list.rows.map(({ row, cells }) => ({ key: row, cells, leaders: [] }));
    const { picture } = dressed({ ...STEP, shown: { ...STEP.shown, list, rows } }, { blind });
    expect(picture).toContain("Leader");
    expect(picture).not.toMatch(/>[^<]*(Ada|Example)/);
  });

  it("has the chart's own title where it has no headline", () => {
    expect(dressed({ ...STEP, headline: "" }).headline).toBe("Ada Example");
  });
});
