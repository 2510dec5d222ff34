import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, daysBetween, fromEpochDay } from "../../domain/day";
import { type Figure, tableOf } from "../figure";
import { OF_POSITIONS } from "../figure-chart";
import type { TimeExplorer } from "../time-explorer";
import { dayOfNumber } from "./day-number";
import type { NativeChart, NativePoint } from "./native-chart";
import { MOST_PANELS, stepsOf } from "./steps-of";

type Period = { line: string; from: Day; to: Day | null; value: number | null };

const UNTIL = fromEpochDay(10_400);
const LANES = [
  { key: "says", name: "Words", width: 1.5 },
  { key: "does", name: "Deeds", width: 3.5 },
];
const keyOf = ({ line, from }: Period) => `${line}.${from}`;

/** A figure of several rows through time, each with words and deeds. */
function given(periods: readonly Period[], rows: readonly string[], firmUntil: Day | null = null) {
  const columns = [
    { key: "position", head: "Position", ...OF_POSITIONS, value: ({ value }: Period) => value },
  ];
  const figure = { ...tableOf(periods, keyOf, columns), chart: { form: "time" } } as unknown as Figure;
  const explorer: TimeExplorer = {
    column: "position",
    lines: rows.flatMap((row) =>
      LANES.map(({ key, width }) => ({
        key: `${row}.${key}`,
        name: `${row}, ${key}`,
        width,
        dash: "",
        switches: [row, key],
        steps: periods
          .filter(({ line }) => line === `${row}.${key}`)
          .map((period) => ({ ...period, row: keyOf(period), text: "" })),
      })),
    ),
    switches: [
      { label: "Rows", options: rows.map((key) => ({ key, name: key, colour: "#35589c", on: false })) },
      { label: "Lanes", options: LANES.map(({ key, name }) => ({ key, name, colour: null, on: true })) },
    ],
    band: null,
    scale: { from: -2.5, to: 2.5, ticks: [], rules: [], room: 0.4 },
    events: [],
    firmUntil,
    until: UNTIL,
  };
  return { figure, explorer };
}

/** Pieces of a line that are drawn: from one point to the next where both have a value. */
const segmentsOf = (points: readonly NativePoint[]) =>
  points.slice(1).flatMap((end, at) => {
    const begin = points[at] as NativePoint;
    return begin.value === null || end.value === null ? [] : [{ begin, end }];
  });

const dayAt = ({ across = 0 }: NativePoint) => dayOfNumber(across);

/** What a period says of a line on a day; undefined where there is none. */
const held = (periods: readonly Period[], line: string, day: Day) =>
  periods.find((one) => one.line === line && one.from <= day && (one.to === null || day < one.to))?.value;

const series = (chart: NativeChart) =>
  chart.series.map((one) => ({
    line: `${chart.title}.${LANES.find(({ name }) => name === one.name)?.key}`,
    points: one.points,
  }));

/** Periods of one line that do not overlap, with or without time between them, in any order. */
const periodsOf = (line: string) =>
  fc
    .array(
      fc.record({
        gap: fc.constantFrom(0, 0, 1, 30, 400),
        length: fc.integer({ min: 1, max: 300 }),
        value: fc.constantFrom(-2, -1, 0, 1, 2, null),
      }),
      { maxLength: 5 },
    )
    .map((parts) => {
      let at = 9_000;
      return parts.map(({ gap, length, value }, place): Period => {
        const from = at + gap;
        at = from + length;
        const isOpen = place === parts.length - 1 && length % 3 === 0;
        return { line, value, from: fromEpochDay(from), to: isOpen ? null : fromEpochDay(at) };
      });
    })
    .chain((periods) => fc.shuffledSubarray(periods, { minLength: periods.length }));

const RECORD = fc.tuple(
  periodsOf("ada.says"),
  periodsOf("ada.does"),
  periodsOf("bo.does"),
  fc.option(fc.integer({ min: 9_000, max: 10_400 }).map(fromEpochDay)),
);

describe("lines through time, as other programs draw them", () => {
  it("span no day on which their row holds nothing, and lie at what it holds", () => {
    fc.assert(
      fc.property(RECORD, ([a, b, c, firmUntil]) => {
        const periods = [...a, ...b, ...c];
        const { figure, explorer } = given(periods, ["ada", "bo"], firmUntil);
        for (const { line, points } of stepsOf(figure, explorer).flatMap(series))
          for (const { begin, end } of segmentsOf(points)) {
            const [from, to] = [dayAt(begin), dayAt(end)];
            expect(from <= to).toBe(true);
            // Upright: one value ends on the very day on which the next begins.
            if (from === to) expect(held(periods, line, to)).toBe(end.value);
            const days = Array.from({ length: daysBetween(from, to) }, (_, at) => addDays(from, at));
            expect(days.filter((day) => held(periods, line, day) !== end.value)).toEqual([]);
            if (from < to) expect(begin.value).toBe(end.value);
          }
      }),
    );
  });

  it("show every period that holds a position, in one line or the other", () => {
    fc.assert(
      fc.property(RECORD, ([a, b, c, firmUntil]) => {
        const periods = [...a, ...b, ...c];
        const { figure, explorer } = given(periods, ["ada", "bo"], firmUntil);
        const drawn = stepsOf(figure, explorer).flatMap(series);
        for (const period of periods) {
          if (period.value === null || period.from >= UNTIL) continue;
          const days = drawn
            .filter(({ line }) => line === period.line)
            .flatMap(({ points }) => segmentsOf(points))
            .filter(({ begin, end }) => begin.row === keyOf(period) && end.row === keyOf(period))
            .reduce((sum, { begin, end }) => sum + daysBetween(dayAt(begin), dayAt(end)), 0);
          const to = period.to !== null && period.to < UNTIL ? period.to : UNTIL;
          expect(days).toBe(daysBetween(period.from, to));
        }
      }),
    );
  });

  it("stand in a chart for each row, whichever of them the page switches on, those first that moved", () => {
    const still = Array.from({ length: 30 }, (_, at) => `row-${at}`);
    const periods: Period[] = [...still, "mover"].map((row) => ({
      line: `${row}.does`,
      from: fromEpochDay(9_000),
      to: fromEpochDay(9_100),
      value: 1,
    }));
    const later = { line: "mover.does", from: fromEpochDay(9_100), to: null, value: -1 };
    const { figure, explorer } = given([...periods, later], [...still, "mover", "nothing"]);
    const charts = stepsOf(figure, explorer);
    expect(charts.map(({ title }) => title).slice(0, 2)).toEqual(["mover", "row-0"]);
    expect(charts).toHaveLength(MOST_PANELS);
    expect(new Set(charts.map(({ across }) => across)).size).toBe(1);
  });

  it("have room beyond the ends of the scale, and deeds that hide no words", () => {
    const period = (line: string): Period => ({ line, from: fromEpochDay(9_000), to: null, value: 2 });
    const { figure, explorer } = given([period("ada.says"), period("ada.does")], ["ada"]);
    const [chart] = stepsOf(figure, explorer);
    expect(chart?.scale).toMatchObject({ from: -2.5, to: 2.5, ticks: [-2, -1, 0, 1, 2] });
    const [deeds, words] = chart?.series ?? [];
    expect([deeds?.name, words?.name, words?.opacity]).toEqual(["Deeds", "Words", undefined]);
    expect(deeds?.opacity).toBeLessThan(1);
    expect(deeds?.width).toBeGreaterThan(2 * (words?.width ?? 0));
  });
});
