import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IssueReading } from "../agreement";
import type { Reading } from "../cell";
import type { Scale } from "../scale";
import { MEASURE_IDS, type MeasureId, measureOn, type NominalId } from "./registry";

const ALL: readonly (MeasureId | NominalId)[] = [...MEASURE_IDS, "cohen-nominal", "scott-nominal"];
const SCALES: Scale[] = [
  { min: 0, max: 1 },
  { min: -1, max: 1 },
  { min: 1, max: 5 },
  { min: -3, max: 3 },
  { min: 0, max: 10 },
];

const reading = (position: number | null): Reading<number> => ({
  lane: null,
  position,
  state: position === null ? "not-found" : null,
  day: null,
  confidence: null,
});
const rowsOf = (a: (number | null)[], b: (number | null)[], weights: number[] = []): IssueReading<number>[] =>
  a.map((position, at) => ({
    issue: `i${at}`,
    weight: weights[at] ?? 1,
    a: reading(position),
    b: reading(b[at] ?? null),
  }));
const rawOn = (
  id: MeasureId | NominalId,
  [min, max]: [number, number],
  a: number[],
  b: number[],
  w?: number[],
) => measureOn(id, { min, max }).measure(rowsOf(a, b, w)).raw;

describe("published numbers on the scales they were published on", () => {
  const [A, B] = [
    [1, 1, 2, 3, 1, 2],
    [1, 2, 2, 1, 1, 3],
  ];

  it.each([
    ["city-block", 0.6667],
    ["s", 0.3333],
    ["cohen-linear", 0.1429],
    ["cohen-quadratic", 0.1],
    ["scott-linear", 0.1429],
    // Half the votes the same, 14 of 36 by chance: (.5 − .3889) / .6111; both take each position as often.
    ["cohen-nominal", 0.1818],
    ["scott-nominal", 0.1818],
  ] as const)("gives votes of yes, abstain and no by %s %d", (id, value) => {
    expect(rawOn(id, [1, 3], A, B)).toBeCloseTo(value, 4);
  });

  it("gives smartvote's answers of 0, 25, 75 and 100 by city-block 65.0 and by Euclid 51.3 %", () => {
    const [a, b] = [
      [100, 75, 25, 0, 100],
      [75, 75, 100, 0, 25],
    ];
    expect(rawOn("city-block", [0, 100], a, b)).toBeCloseTo(0.65, 12);
    expect(rawOn("euclid", [0, 100], a, b)).toBeCloseTo(0.513, 3);
  });

  it("gives the Wahl-O-Mat's 4 of 10 points, and OpenVAA's 62.5 % of two equal answers of 2 in 5", () => {
    expect(rawOn("wahl-o-mat", [-1, 1], [1, 0, -1, 1], [1, 1, 1, 0], [1, 1, 2, 1])).toBeCloseTo(0.4, 12);
    expect(rawOn("directional", [1, 5], [2], [2])).toBeCloseTo(0.625, 12);
    expect(rawOn("directional", [0, 1], [1], [1])).toBe(1);
  });

  it("has no middle on a scale of two: Wahl-O-Mat points are then the share of equal answers", () => {
    expect(rawOn("wahl-o-mat", [0, 1], [0, 1, 1, 0], [0, 1, 0, 0])).toBe(0.75);
    expect(rawOn("directional", [0, 1], [0, 1, 1, 0], [0, 1, 0, 0])).toBe(0.75);
  });
});

describe.each(SCALES)("on a scale from $min to $max", (scale) => {
  const held = fc.option(fc.integer(scale), { nil: null, freq: 4 });
  const pair = fc.array(fc.tuple(held, held, fc.constantFrom(0, 1, 1, 2, 0.5)), { maxLength: 12 });
  const turned = (position: number | null) => (position === null ? null : scale.min + scale.max - position);

  it.each(ALL)(
    "%s stays in its bounds, is symmetric, and does not depend on where the scale lies or runs",
    (id) => {
      const measure = measureOn(id, scale);
      const moved = measureOn(id, { min: scale.min + 7, max: scale.max + 7 });
      const [low, high] = measure.bounds;
      fc.assert(
        fc.property(pair, (held) => {
          const [a, b, w] = [
            held.map(([p]) => p),
            held.map(([, q]) => q),
            held.map(([, , weight]) => weight),
          ];
          const own = measure.measure(rowsOf(a, b, w));
          for (const number of [own.raw, ...(own.range ?? [])])
            if (number !== null) expect(number >= low - 1e-9 && number <= high + 1e-9).toBe(true);
          const up = (position: number | null) => (position === null ? null : position + 7);
          for (const other of [
            measure.measure(rowsOf(b, a, w)),
            measure.measure(rowsOf(a.map(turned), b.map(turned), w)),
            moved.measure(rowsOf(a.map(up), b.map(up), w)),
          ]) {
            expect([other.reason, other.coverage]).toEqual([own.reason, own.coverage]);
            if (own.raw === null) expect(other.raw).toBeNull();
            else expect(other.raw).toBeCloseTo(own.raw, 9);
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  it("tells a position off it", () => {
    expect(() => rawOn("city-block", [scale.min, scale.max], [scale.max + 1], [scale.min])).toThrow(
      /off the scale/,
    );
  });
});

it("gives the same on three levels as on every second of five", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -1, max: 1 }), fc.integer({ min: -1, max: 1 }))),
      (held) => {
        const [a, b] = [held.map(([p]) => p), held.map(([, q]) => q)];
        const double = (positions: number[]) => positions.map((position) => 2 * position);
        for (const id of ALL) {
          const [three, five] = [rawOn(id, [-1, 1], a, b), rawOn(id, [-2, 2], double(a), double(b))];
          if (three === null) expect(five).toBeNull();
          else expect(five).toBeCloseTo(three, 9);
        }
      },
    ),
    { numRuns: 100 },
  );
});

it("refuses a scale without two levels", () => {
  expect(() => measureOn("city-block", { min: 1, max: 1 })).toThrow(RangeError);
});
