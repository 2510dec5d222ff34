import { describe, expect, it } from "vitest";
import { colour } from "../colours";
import { type Figure, tableOf } from "../figure";
import { type FigureChart, OF_POSITIONS, OF_SHARES } from "../figure-chart";
import { leaderInk } from "../leader-ink";
import { dayNumber, dayOfNumber } from "./day-number";
import { daysAcross } from "./days-across";
import type { NativeChart } from "./native-chart";
import { nativeOf } from "./native-of";
import { reach } from "./scale-of";
import { setOffIn } from "./set-off";

type Row = { slug: string; issue: string; a: number | null; b: number | null; isWeak?: boolean };
const ROWS: Row[] = [
  { slug: "ada-example", issue: "kites", a: 0, b: 2 },
  { slug: "bo-sample", issue: "kites", a: null, b: -1, isWeak: true },
  { slug: "cy-specimen", issue: "clocks", a: -2, b: null },
];

function figure(chart: FigureChart, rows = ROWS): Figure {
  const { columns, rows: table } = tableOf(rows, ({ slug }) => slug, [
    { key: "leader", head: "Leader", value: ({ slug }) => slug, text: ({ slug }) => slug.toUpperCase() },
    { key: "issue", head: "Issue", value: ({ issue }) => issue },
    { key: "a", head: "Before", ...OF_POSITIONS, value: ({ a }) => a },
    {
      key: "b",
      head: "After",
      ...OF_POSITIONS,
      value: ({ b }) => b,
      isWeak: ({ isWeak }) => isWeak === true,
    },
    { key: "share", head: "Share", ...OF_SHARES, value: ({ b }) => (b === null ? null : (b + 2) / 4) },
  ]);
  return { chart, columns, rows: table } as Figure;
}

function charts(chart: FigureChart): NativeChart[] {
  const native = nativeOf(figure(chart));
  if (native.kind !== "charts") throw new Error(native.kind);
  return native.charts;
}

describe("a figure as charts of other programs", () => {
  it("has a bar for each value, 0 among them, on the whole scale, and a chart for each panel", () => {
    const bars = { form: "bars", names: "leader", values: "a", ink: "leader" } as const;
    const [chart] = charts(bars);
    expect(chart?.categories).toEqual(["ADA-EXAMPLE", "CY-SPECIMEN"]);
    expect(chart?.series[0]?.points.map(({ value }) => value)).toEqual([0, -2]);
    expect(chart?.series[0]?.points[0]?.ink).toBe(leaderInk("ada-example").colour);
    expect(chart?.scale).toMatchObject({ from: -2, to: 2, step: 1 });
    expect(charts({ ...bars, panels: ["issue"] }).map(({ title }) => title)).toEqual(["kites", "clocks"]);
  });

  it("continues many bars in a further chart", () => {
    const rows = Array.from(
      { length: 60 },
      (_, at): Row => ({ slug: `leader-${at}`, issue: "kites", a: 1, b: 1 }),
    );
    const native = nativeOf(figure({ form: "bars", names: "leader", values: "a", ink: "position" }, rows));
    expect(native.kind === "charts" && native.charts.flatMap(({ categories }) => categories).length).toBe(60);
  });

  it("leaves a gap at an end or on a spoke where there is no value, and says what is weakly sourced", () => {
    const [ends] = charts({ form: "ends", names: "leader", values: ["a", "b"] });
    expect(ends?.series.map(({ points }) => points.map(({ value }) => value))).toEqual([
      [0, null, -2],
      [2, -1, null],
    ]);
    expect(ends?.series[1]?.points.map(({ isWeak }) => isWeak)).toEqual([false, true, false]);
    const [radar] = charts({ form: "radar", names: "issue", values: ["a", "b"] });
    expect(radar?.series.map(({ name, points }) => [name, points.length])).toEqual([
      ["Before", 3],
      ["After", 3],
    ]);
    expect(radar?.scale).toMatchObject({ from: -3, to: 2 });
    const [slope] = charts({ form: "slope", names: "leader", values: ["share", "share"] });
    expect(slope?.categories).toEqual(["ADA-EXAMPLE", "BO-SAMPLE"]);
    expect(slope?.scale.format).toBe("0%");
  });

  it("has axes of one length on a plane", () => {
    const [plane] = charts({ form: "points", names: "leader", across: "a", up: "b" });
    expect(plane?.series).toHaveLength(1);
    expect(plane?.series[0]?.points[0]).toMatchObject({ across: 0, value: 2 });
    expect([plane?.across?.from, plane?.across?.to]).toEqual([plane?.scale.from, plane?.scale.to]);
  });

  it("is a table of coloured cells, mirrored where a pair is meant both ways", () => {
    const native = nativeOf(figure({ form: "grid", lines: "leader", heads: "issue", values: "a" }));
    if (native.kind !== "grid") throw new Error(native.kind);
    expect(native.grid.heads).toEqual(["kites", "clocks"]);
    expect(native.grid.lines.map(({ cells }) => cells.map((cell) => cell?.text ?? null))).toEqual([
      ["0", null],
      ["–", null],
      [null, "−2"],
    ]);
    expect(nativeOf(figure({ form: "table" })).kind).toBe("table");
  });

  it("is a table of what its cells lack, where it is about that: values stand back", () => {
    const grid = { form: "grid", lines: "leader", heads: "issue", values: "a" } as const;
    const lacks = (column: string) => {
      const native = nativeOf(figure({ ...grid, lacking: column }));
      if (native.kind !== "grid") throw new Error(native.kind);
      return native.grid.lines.map(({ cells }) => cells.find((cell) => cell !== null));
    };
    const [ada, bo, cy] = lacks("b");
    expect([ada?.text, bo?.text, cy?.text]).toEqual(["2", "-1", "−2"]);
    expect([ada?.fill, bo?.fill, cy?.fill]).toEqual([
      colour("warn-wash", "light"),
      colour("warn-wash", "light"),
      null,
    ]);
  });

  it("keeps the colour of what is set off, and no other", () => {
    const native = nativeOf(figure({ form: "bars", names: "leader", values: "a", ink: "leader" }));
    const shown = setOffIn(native, new Set(["ada-example"]));
    const inks = shown.kind === "charts" ? shown.charts[0]?.series[0]?.points.map(({ ink }) => ink) : [];
    expect(inks?.[0]).toBe(leaderInk("ada-example").colour);
    expect(inks?.[1]).not.toBe(leaderInk("cy-specimen").colour);
    expect(setOffIn(native, null)).toBe(native);
  });
});

describe("an axis", () => {
  it("goes as far below 0 as above it, past every value", () => {
    expect(reach([0.3, -0.1])).toEqual([-0.35, 0.35]);
    expect(reach([])).toEqual([-1.5, 1.5]);
  });

  it.each([
    ["2024-12-06", "2026-07-20"],
    ["2017-01-01", "2026-01-01"],
    ["2024-01-01", "2024-02-10"],
    ["1950-05-05", "2026-01-01"],
  ])("of days from %s to %s is ruled where its labels say", (from, to) => {
    const { from: first, to: last, step, format } = daysAcross(dayNumber(from), dayNumber(to));
    expect(first).toBeLessThanOrEqual(dayNumber(from) + 1);
    const ruled: string[] = [];
    for (let at = first; at <= last; at += step)
      ruled.push(dayOfNumber(Math.floor(at)).slice(0, format === "yyyy" ? 4 : 7));
    expect(new Set(ruled).size, ruled.join(" ")).toBe(ruled.length);
    expect(ruled.length).toBeLessThanOrEqual(10);
  });
});
