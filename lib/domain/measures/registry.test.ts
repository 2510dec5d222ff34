import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flipped, position, someRows, weight } from "@/lib/testing/positions";
import { agreement, type IssueReading } from "../agreement";
import type { Position } from "../scale";
import { readingOf, rowsOf } from "../testing/readings";
import { partOf } from "./measurement";
import { isMeasureId, MEASURE_IDS, MEASURES, type PairMeasure } from "./registry";

const EPSILON = 1e-9;
/** Everything but the rows themselves. */
const resultOf = (measure: PairMeasure, rows: IssueReading[]) => ({
  ...measure.measure(rows),
  cells: null,
  weights: null,
  parts: null,
});
const closeTo = (result: ReturnType<typeof resultOf>, other: typeof result) => {
  const numbers = ({ value, raw, range }: typeof result) => [value, raw, ...(range ?? [null, null])];
  numbers(result).forEach((number, i) => {
    const expected = numbers(other)[i];
    if (number === null || expected === null || expected === undefined) expect(number).toBe(expected);
    else expect(Math.abs(number - expected)).toBeLessThan(EPSILON);
  });
  expect([result.reason, result.coverage, result.kind]).toEqual([other.reason, other.coverage, other.kind]);
};

it("knows its measures by their ids, the default first", () => {
  expect(MEASURES.map(({ id }) => id)).toEqual(MEASURE_IDS);
  expect(MEASURES[0]?.id).toBe("city-block");
  expect([isMeasureId("euclid"), isMeasureId("chebyshev"), isMeasureId(null)]).toEqual([true, false, false]);
});

describe.each(MEASURES.map((measure) => ({ id: measure.id, measure })))("$id, by law", ({ measure }) => {
  it("names itself and its bounds in what it returns, and stays within them", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { formula, bounds, value, raw, range } = measure.measure(rows);
        expect([formula, bounds]).toEqual([measure.id, measure.bounds]);
        for (const number of [value, raw, ...(range ?? [])])
          if (number !== null) {
            expect(number).toBeGreaterThanOrEqual(bounds[0] - EPSILON);
            expect(number).toBeLessThanOrEqual(bounds[1] + EPSILON);
          }
      }),
    );
  });

  it("is the same from either side", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const turned = rows.map((r) => ({ ...r, a: r.b, b: r.a }));
        closeTo(resultOf(measure, turned), resultOf(measure, rows));
      }),
    );
  });

  it("does not move when every weight doubles or every scale is reversed", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const plain = resultOf(measure, rows);
        closeTo(
          resultOf(
            measure,
            rows.map((r) => ({ ...r, weight: r.weight * 2 })),
          ),
          plain,
        );
        closeTo(
          resultOf(
            measure,
            rows.map((r) => ({ ...r, a: flipped(r.a), b: flipped(r.b) })),
          ),
          plain,
        );
      }),
    );
  });

  it("has 1 as its highest value, so that 1 − value is a distance in its own unit", () => {
    expect(measure.bounds[1]).toBe(1);
  });

  it("refuses and covers as the default does", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const [own, plain] = [measure.measure(rows), agreement(rows)];
        expect([own.coverage, own.weights]).toEqual([plain.coverage, plain.weights]);
        if (measure.needs.variation && own.reason === "nothing-varies") expect(plain.reason).toBeNull();
        else expect(own.reason).toBe(plain.reason);
        expect(own.kind === "measured").toBe(own.value !== null);
      }),
    );
  });

  it("has a range exactly where it is additive, and says why where it has none", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { range, ends, noRange, coverage } = measure.measure(rows);
        if (range && ends && measure.kernel) {
          const [most, least] = [ends.most / ends.extent, ends.least / ends.extent].map(
            measure.kernel.valueOf,
          );
          expect(most).toBeCloseTo(range[0], 9);
          expect(least).toBeCloseTo(range[1], 9);
        } else expect([range, ends]).toEqual([null, null]);
        if (coverage.of === 0) expect([range, noRange]).toEqual([null, "no-scope"]);
        else if (measure.kernel) expect([range !== null, noRange]).toEqual([true, null]);
        else expect([range, noRange]).toEqual([null, measure.noRange]);
      }),
    );
  });

  it("has a range that holds every way of filling the unknown cells, and reaches both its ends", () => {
    const fill = (rows: IssueReading[], choose: () => Position): IssueReading[] =>
      rows.map((row) => {
        if (row.a.state === "not-applicable" || row.b.state === "not-applicable") return row;
        const a = row.a.position ?? choose();
        return { ...row, a: readingOf(a), b: readingOf(row.b.position ?? choose()) };
      });
    fc.assert(
      fc.property(someRows, fc.infiniteStream(position), (rows, stream) => {
        const { range } = measure.measure(rows);
        if (!range) return;
        const filled = measure.measure(fill(rows, () => stream.next().value)).raw ?? Number.NaN;
        expect(filled).toBeGreaterThanOrEqual(range[0] - EPSILON);
        expect(filled).toBeLessThanOrEqual(range[1] + EPSILON);
      }),
    );
    // The ends are reached: with one issue, some way of filling it is as near, and some as far, as the range says.
    fc.assert(
      fc.property(position, fc.boolean(), (p, both) => {
        const { range } = measure.measure(rowsOf([[both ? "unclear" : p, "declined"]]));
        if (!range) return;
        const ps: Position[] = [-2, -1, 0, 1, 2];
        const all = (both ? ps : [p]).flatMap((a) =>
          ps.map((b) => measure.measure(rowsOf([[a, b]])).raw ?? Number.NaN),
        );
        expect([Math.min(...all), Math.max(...all)]).toEqual(range);
      }),
    );
  });

  it("is as near as can be with itself, save that the directional measure asks for extremes too", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(position, weight), { minLength: 2, maxLength: 9 }), (own) => {
        fc.pre(own.some(([, w]) => w > 0));
        const { raw, reason } = measure.measure(rowsOf(own.map(([p, w]) => [p, p, w])));
        if (measure.id === "directional") {
          const extremes = own.every(([p, w]) => w === 0 || Math.abs(p) === 2);
          if (extremes) expect(raw).toBe(1);
          else expect(raw).toBeLessThan(1);
        } else if (raw === null) expect([reason, measure.needs.variation].includes(true)).toBe(true);
        else expect(raw).toBeCloseTo(1, 12);
      }),
    );
  });

  it("can be worked out again from the lines and parts it gives", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const result = measure.measure(rows);
        const apart = result.cells.reduce((sum, cell) => sum + (cell.amount ?? 0), 0);
        expect(result.cells.map(({ issue }) => issue)).toEqual(rows.map(({ issue }) => issue));
        for (const cell of result.cells) {
          expect(cell.positions).toEqual([cell.a.position, cell.b.position]);
          expect(cell.amount !== null).toBe(cell.status === "counted");
        }
        if (result.coverage.shared === 0) {
          expect([result.parts, result.raw]).toEqual([[], null]);
          return;
        }
        const part = (name: string) => partOf(result, name) ?? Number.NaN;
        expect(part("apart")).toBeCloseTo(apart, 9);
        if (measure.kernel) {
          expect(part("share")).toBeCloseTo(apart / part("extent"), 9);
          expect(result.raw).toBeCloseTo(measure.kernel.valueOf(part("share")), 9);
        } else {
          expect(part("observed")).toBeCloseTo(apart / part("extent"), 9);
          if (result.raw === null) expect(part("expected")).toBe(0);
          else expect(result.raw).toBeCloseTo(1 - part("observed") / part("expected"), 9);
        }
      }),
    );
  });
});
