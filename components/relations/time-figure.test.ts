import { describe, expect, it } from "vitest";
import { weightsText } from "@/components/analysis/scope-text";
import { figureNotes } from "@/components/charts/figure-notes";
import type { NumberedEvent } from "@/components/charts/numbered-events";
import { expectOneSeries } from "@/lib/charts/testing/one-series";
import { MEASURE_IDS, type MeasureId, measureOf } from "@/lib/domain/measures/registry";
import { type Held, rowsOf } from "@/lib/domain/testing/readings";
import { timeFigure } from "./time-figure";

const apart: [Held, Held][] = [
  [2, -2],
  [-2, 2],
  [2, -1],
  [-2, 1],
  [1, -2],
  [0, "unclear"],
];
const nearer: [Held, Held][] = [...apart.slice(0, 3), [-2, -2], [1, 1], [0, "unclear"]];

function figureBy(
  measure: MeasureId,
  more: { weights?: string; events?: NumberedEvent[]; lastChecked?: string } = {},
) {
  const by = (pairs: [Held, Held][]) => measureOf(measure).measure(rowsOf(pairs));
  return timeFigure({
    a: "Ada",
    b: "Bo",
    series: {
      from: "2020-01-01",
      until: "2024-01-01",
      leftOut: [],
      spans: [
        { from: "2020-01-01", to: "2021-01-01", agreement: by(apart) },
        { from: "2021-01-01", to: "2022-01-01", agreement: by(apart.slice(0, 4)) },
        { from: "2022-01-01", to: null, agreement: by(nearer) },
      ],
    },
    measure,
    weights: "",
    events: [],
    release: 1,
    lastChecked: null,
    ...more,
  });
}

/** What is written at the scale, and the height of each line of the first step. */
function drawn(measure: MeasureId) {
  const { marks } = figureBy(measure).draw(600);
  return {
    labels: marks.flatMap((mark) => (mark.kind === "text" && mark.anchor === "end" ? [mark.text] : [])),
    first: marks.find((mark) => mark.kind === "line" && mark.row === "2020-01-01"),
    bands: marks.filter((mark) => mark.kind === "rect" && mark.row),
  };
}

describe("agreement over time", () => {
  it.each(MEASURE_IDS)("by %s is one series in picture, table and file", (measure) => {
    expectOneSeries(figureBy(measure));
  });

  it("tells its explorer the events and the last check that the picture shows", () => {
    const { explorer } = figureBy("city-block", {
      events: [{ day: { day: "2021-01-01", precision: "day" }, title: "The kite accord" }],
      lastChecked: "2023-01-01",
    });
    expect(explorer).toMatchObject({ events: ["2021-01-01"], firmUntil: "2023-01-01" });
    const band = explorer?.switches.flatMap(({ options }) => options).find(({ key }) => key === "range");
    expect(band?.colour).toBe("var(--color-accent)");
  });

  it("is drawn on the whole scale of its measure, below the middle where a number is negative", () => {
    expect(drawn("city-block").labels).toEqual(["0%", "25%", "50%", "75%", "100%"]);
    expect(drawn("s").labels).toEqual(["−1.00", "−0.50", "0.00", "0.50", "1.00"]);
    expect(drawn("cohen-linear").labels).toEqual(["−1.00", "−0.50", "0.00", "0.50", "1.00"]);
    // 17 of 20 steps apart: 15% by city-block and S = −0.7, at one height. The plot runs from 8 to 224.
    expect(drawn("city-block").first).toMatchObject({ y1: 191.6 });
    expect(drawn("s").first).toMatchObject({ y1: 191.6 });
  });

  it("writes numbers in the unit of its measure", () => {
    expect(figureBy("city-block").title).toBe(
      "Agreement of Ada and Bo: from 15% on 1 January 2020 to 45% since 1 January 2022",
    );
    expect(figureBy("s").title).toBe(
      "Agreement of Ada and Bo: from −0.70 on 1 January 2020 to −0.10 since 1 January 2022",
    );
    expect(figureBy("s").alternative).toContain("−0.70");
  });

  it("has a band and its columns only where the measure has a range, and says why it has none", () => {
    expect(drawn("s").bands).toHaveLength(3);
    expect(drawn("cohen-linear").bands).toEqual([]);
    expect(figureBy("s").columns.map(({ key }) => key)).toContain("least");
    expect(figureBy("cohen-linear").columns.map(({ key }) => key)).not.toContain("least");
    expect(figureBy("cohen-linear").measure).toContain("No range is given");
  });

  it("has a gap where the measure refuses a number, and names it", () => {
    expect(figureBy("euclid").missing).toEqual([{ name: "the time from 1 January 2021", reason: "4 of 4" }]);
  });

  it("says by which measure and by which weights", () => {
    expect(figureBy("s").measure).toContain("S of Signorino and Ritter");
    const issues = [
      { slug: "kites", shortName: "Kites" },
      { slug: "bells", shortName: "Bells" },
    ];
    const weights = weightsText({ kites: 2 }, issues);
    expect(figureBy("s", { weights }).measure).toContain("Weights other than 1: Kites × 2. Taken over");
  });

  it("says what happened on each numbered day", () => {
    const on = (day: string, title: string): NumberedEvent => ({ day: { day, precision: "day" }, title });
    const events = [
      on("2021-01-01", "The kite accord"),
      on("2021-01-01", "The bell law"),
      on("2022-01-01", "The end of kites"),
    ];
    expect(figureBy("s", { events }).numbered).toEqual([
      "1 January 2021, The kite accord and The bell law",
      "1 January 2022, The end of kites",
    ]);
    expect(figureNotes(figureBy("s", { events }))).toContain("2: 1 January 2022, The end of kites");
  });
});
