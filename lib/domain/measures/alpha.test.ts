import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { POSITIONS } from "../scale";
import { rowsOf } from "../testing/readings";
import { alpha, alphaWord, type CodedUnit, LEVELS } from "./alpha";
import { partOf } from "./measurement";
import { measureOf } from "./registry";

/** One string for each coder, one letter for each unit. */
const unitsOf = (coders: readonly string[]): CodedUnit[] =>
  Array.from(coders[0] ?? "", (_, at) => ({
    unit: `unit-${at}`,
    codes: coders.map((codes) => (/\d/.test(codes[at] ?? "") ? Number(codes[at]) : null)),
  }));

const code = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...POSITIONS) }, fc.constant(null));
const someUnits = fc
  .array(fc.array(code, { minLength: 3, maxLength: 3 }), { maxLength: 8 })
  .map((units) => units.map((codes, at): CodedUnit => ({ unit: `unit-${at}`, codes })));

describe("Krippendorff's alpha, by the published examples", () => {
  const three = unitsOf(["*****34121133*3", "1*213343*******", "**21344*21133*4"]);
  const four = unitsOf(["123321412...", "1233224125.3", ".3332342251.", "12332441251."]);

  it("is .691 nominal, .807 ordinal and .811 interval for three coders of fifteen units", () => {
    expect(alpha(three, "nominal").value).toBeCloseTo(0.691, 3);
    expect(alpha(three, "ordinal").value).toBeCloseTo(0.807, 3);
    expect(alpha(three, "interval").value).toBeCloseTo(0.811, 3);
  });

  it("is .743 nominal, .815 ordinal and .849 interval for four coders of twelve units", () => {
    expect(alpha(four, "nominal").value).toBeCloseTo(0.743, 3);
    expect(alpha(four, "ordinal").value).toBeCloseTo(0.815, 3);
    expect(alpha(four, "interval").value).toBeCloseTo(0.849, 3);
  });

  it("says of the first how many units and codes can be paired", () => {
    const { coverage, parts, cells, range, noRange } = alpha(three, "nominal");
    expect([range, noRange]).toEqual([null, "codes-given"]);
    expect(coverage).toEqual({ shared: 12, of: 15 });
    expect(partOf({ parts }, "pairable")).toBe(26);
    expect(cells[0]).toMatchObject({ status: "too-few-codes", amount: null, positions: [null, 1, null] });
    expect(cells[5]).toMatchObject({ status: "counted", positions: [3, 3, 4], amount: 2 });
  });
});

describe("Krippendorff's alpha, where it is undefined", () => {
  it.each(LEVELS)("is n/a rather than 1 where only one code was ever used (%s)", (level) => {
    const same = alpha(unitsOf(["333", "33."]), level);
    expect(same).toMatchObject({ value: null, kind: "insufficient", reason: "one-category" });
  });

  it.each(LEVELS)("is n/a where no unit has two codes (%s)", (level) => {
    expect(alpha(unitsOf(["12.", "..3"]), level)).toMatchObject({
      value: null,
      reason: "no-pairs",
      parts: [],
    });
    expect(alpha([], level)).toMatchObject({ value: null, reason: "no-pairs" });
  });
});

describe.each(LEVELS)("Krippendorff's alpha, by law (%s)", (level) => {
  it("stays within its bounds", () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const { value, bounds, reason } = alpha(units, level);
        expect(value === null).toBe(reason !== null);
        if (value === null) return;
        expect(value).toBeGreaterThanOrEqual(bounds[0] - 1e-9);
        expect(value).toBeLessThanOrEqual(bounds[1] + 1e-9);
      }),
    );
  });

  it("does not mind the order of coders and units, nor units with fewer than two codes", () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const { value } = alpha(units, level);
        const turned = units.map(({ unit, codes }) => ({ unit, codes: [...codes].reverse() })).reverse();
        const more = [...turned, { unit: "more", codes: [2, null, null] }];
        const again = alpha(more, level).value;
        if (value === null) expect(again).toBeNull();
        else expect(again).toBeCloseTo(value, 9);
      }),
    );
  });

  it("reads no more into the codes than their level holds", () => {
    const renamed: Record<string, (code: number) => number> = {
      nominal: (c) => ({ "-2": 7, "-1": 1, "0": 9, "1": -4, "2": 2 })[String(c)] ?? 0,
      ordinal: (c) => c ** 3 + c,
      interval: (c) => 10 - 3 * c,
    };
    fc.assert(
      fc.property(someUnits, (units) => {
        const { value } = alpha(units, level);
        const other = units.map(({ unit, codes }) => ({
          unit,
          codes: codes.map((c) => (c === null ? null : (renamed[level]?.(c) ?? c))),
        }));
        const again = alpha(other, level).value;
        if (value === null) expect(again).toBeNull();
        else expect(again).toBeCloseTo(value, 9);
      }),
    );
  });

  it("can be worked out again from its lines and parts", () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const result = alpha(units, level);
        fc.pre(result.value !== null);
        const [n, observed, expected] = ["pairable", "observed", "expected"].map(
          (name) => partOf(result, name) ?? 0,
        );
        const sum = result.cells.reduce((total, { amount }) => total + (amount ?? 0), 0);
        expect(observed).toBeCloseTo(sum / (n ?? 0), 9);
        expect(result.value).toBeCloseTo(1 - (observed ?? 0) / (expected ?? 0), 9);
      }),
    );
  });
});

it("is Scott's quadratic pi of two coders who code everything, but for the small number of codes", () => {
  const pairs = fc.array(fc.tuple(fc.constantFrom(...POSITIONS), fc.constantFrom(...POSITIONS)), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(pairs, (both) => {
      const pi = measureOf("scott-quadratic").measure(rowsOf(both)).raw;
      const units = both.map((codes, at) => ({ unit: `unit-${at}`, codes }));
      const { value } = alpha(units, "interval");
      const n = 2 * both.length;
      if (pi === null) expect(value).toBeNull();
      else expect(1 - (value ?? Number.NaN)).toBeCloseTo(((1 - pi) * (n - 1)) / n, 9);
    }),
  );
});

it("has words for the customary bounds", () => {
  expect([0.815, 0.8, 0.7999, 0.7994, 0.6667, 0.6664, -0.2].map(alphaWord)).toEqual([
    "reliable",
    "reliable",
    "reliable",
    "tentative",
    "tentative",
    "unreliable",
    "unreliable",
  ]);
});
