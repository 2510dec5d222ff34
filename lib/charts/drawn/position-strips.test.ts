import { expect, it } from "vitest";
import { formatDay } from "@/lib/i18n/format";
import { type Mark, rowsShown } from "../picture/picture";
import { type PositionStrips, positionStrips, type StripSpan } from "./position-strips";

const span = (row: string, more: Partial<StripSpan> = {}): StripSpan => ({
  row,
  lane: "does",
  position: 2,
  isWeak: false,
  isWithheld: false,
  from: { day: "2020-01-01", precision: "day" },
  to: null,
  ...more,
});
const chart = (spans: StripSpan[], more: Partial<PositionStrips> = {}): PositionStrips => ({
  rows: [{ label: "Kites", href: "#kites", note: "", spans }],
  terms: { label: "In office", periods: [] },
  domain: { from: "2018-01-01", to: "2026-01-01" },
  asOf: "2026-01-01",
  firmUntil: "2026-01-01",
  dayText: formatDay,
  ends: { top: "+2", bottom: "−2" },
  key: { samples: [], note: "No mark: nothing." },
  ...more,
});
const flat = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark) => (mark.kind === "link" ? flat(mark.marks) : [mark]));
const pathsOf = (marks: readonly Mark[], row: string) =>
  flat(marks).flatMap((mark) => (mark.kind === "path" && mark.row === row ? [mark] : []));
const texts = (marks: readonly Mark[]) =>
  flat(marks).flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));

it("shows every period at every width, and a gap where nothing is on record", () => {
  const spans = [
    span("a", { to: { day: "2021-01-01", precision: "day" } }),
    span("b", { lane: "says", position: -1 }),
    span("c", { position: null, from: { day: "2023-01-01", precision: "day" } }),
  ];
  for (const width of [1040, 720, 360]) {
    const { marks } = positionStrips(chart(spans), width);
    expect(rowsShown({ marks })).toEqual(new Set(["a", "b", "c"]));
    expect(texts(marks)).toEqual(expect.arrayContaining(["Kites", "+2", "−2", "2020"]));
  }
  const { marks } = positionStrips(chart([]), 720);
  expect(rowsShown({ marks }).size).toBe(0);
});

it("draws support above the middle line and opposition below, in the colours of the scale", () => {
  const { marks } = positionStrips(chart([span("up"), span("down", { position: -1, to: null })]), 720);
  const top = (row: string) => Number(/^M\S+ (\S+?)h/.exec(pathsOf(marks, row)[0]?.d ?? "")?.[1]);
  expect(pathsOf(marks, "up")[0]?.ink).toBe("plus-2");
  expect(pathsOf(marks, "down")[0]?.ink).toBe("minus-1");
  expect(top("down") - top("up"), "from +2 to the middle line").toBe(16);
});

it("tells apart by more than colour: weak, no position, withheld, as last checked, known to the year", () => {
  const { marks } = positionStrips(
    chart(
      [
        span("weak", { isWeak: true }),
        span("state", { position: null }),
        span("gone", { position: null, isWithheld: true }),
        span("year", { from: { day: "2020-01-01", precision: "year" } }),
      ],
      { firmUntil: "2025-01-01" },
    ),
    720,
  );
  expect(
    pathsOf(marks, "weak").some(({ filled }) => filled),
    "hollow",
  ).toBe(false);
  expect(pathsOf(marks, "weak")[0]?.dash).toBe("4 3");
  expect(pathsOf(marks, "state")[0]).toMatchObject({ ink: "line-strong", width: 7, dash: "1 3" });
  expect(pathsOf(marks, "gone")[0]).toMatchObject({ ink: "line-strong", width: 3, dash: "8 5" });
  const fills = pathsOf(marks, "year").filter(({ filled }) => filled);
  expect(fills.map(({ opacity }) => opacity).sort()).toEqual([0.45, 0.45, undefined]);
  expect(pathsOf(marks, "year").map(({ dash }) => dash)).toContain("2 3");
});

it("begins a word with a dot, hollow where it is weakly sourced", () => {
  const dot = (isWeak: boolean) =>
    pathsOf(positionStrips(chart([span("a", { lane: "says", isWeak })]), 720).marks, "a").find(
      ({ filled }) => filled,
    );
  expect(dot(false)?.hollow).toBeUndefined();
  expect(dot(true)?.hollow).toBe(true);
});

it("puts labels above the strips where they do not fit beside, and terms on top", () => {
  const terms = {
    label: "In office",
    periods: [
      {
        office: "President",
        from: { day: "2019-01-01", precision: "day" as const },
        to: { day: "2023-01-01", precision: "day" as const },
      },
    ],
  };
  const place = (width: number, wanted: string) => {
    const found = flat(positionStrips(chart([span("a")], { terms }), width).marks).find(
      (mark) => mark.kind === "text" && mark.text === wanted,
    );
    return found?.kind === "text" ? found : null;
  };
  expect(place(720, "President")?.x).toBeGreaterThan(200);
  expect((place(720, "Kites")?.y ?? 0) > (place(720, "+2")?.y ?? 0)).toBe(true);
  expect((place(360, "Kites")?.y ?? 0) < (place(360, "+2")?.y ?? 0)).toBe(true);
});

it("draws marks of one style next to one another through all rows, so that they are one path", () => {
  const rows = ["a", "b", "c"].map((key) => ({ label: key, href: null, note: "", spans: [span(key)] }));
  const { marks } = positionStrips(chart([], { rows }), 720);
  const styles = flat(marks).flatMap((mark) =>
    mark.kind === "path" && mark.row ? [`${mark.ink} ${mark.filled}`] : [],
  );
  expect(styles.filter((style, at) => style !== styles[at - 1])).toHaveLength(2);
});
