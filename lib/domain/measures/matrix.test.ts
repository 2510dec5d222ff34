import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readings, weight } from "@/lib/testing/positions";
import { agreement } from "../agreement";
import { readingOf } from "../testing/readings";
import { agreementMatrix, matrixValue } from "./matrix";
import { codesOf } from "./pair-row";
import { MEASURES } from "./registry";

const ISSUES = 7;
const leaders = fc.array(readings(ISSUES), { maxLength: 5 });
const anyWeight = fc.oneof(weight, fc.double({ min: 1e-70, max: 1e70, noNaN: true }));
/** All 1 or 0, and any: they are added up in different ways. */
const weights = fc.oneof(
  fc.array(fc.constantFrom(0, 1), { minLength: ISSUES, maxLength: ISSUES }),
  fc.array(anyWeight, { minLength: ISSUES, maxLength: ISSUES }),
);

const rowsOf = (a: ReturnType<typeof readingOf>[], b: typeof a, by: readonly number[]) =>
  a.map((reading, i) => ({ issue: `issue-${i}`, weight: by[i] ?? 0, a: reading, b: b[i] ?? reading }));
const orNaN = (value: number | null | undefined) => value ?? Number.NaN;

describe.each(MEASURES.map((measure) => ({ id: measure.id, measure })))("$id", ({ measure }) => {
  it("has in a row the very numbers that it explains, bit for bit", () => {
    fc.assert(
      fc.property(readings(ISSUES), leaders, weights, (own, others, by) => {
        const row = measure.row(codesOf(own), others.map(codesOf), by);
        others.forEach((other, at) => {
          const one = measure.measure(rowsOf(own, other, by));
          expect([row.raw[at], row.value[at]]).toEqual([orNaN(one.raw), orNaN(one.value)]);
          expect({ shared: row.shared[at], of: row.of[at] }).toEqual(one.coverage);
        });
      }),
    );
  });

  const { kernel } = measure;
  if (!kernel) return;
  it("has in a matrix the very numbers and ranges that it explains, bit for bit", () => {
    fc.assert(
      fc.property(leaders, weights, (all, by) => {
        const matrix = agreementMatrix(all.map(codesOf), by, { kernel, ranges: true });
        all.forEach((a, i) => {
          all.forEach((b, j) => {
            if (i === j) return;
            const at = i * all.length + j;
            const one = measure.measure(rowsOf(a, b, by));
            expect(matrixValue(matrix, i, j)).toBe(one.value);
            expect(matrix.raw[at]).toBe(orNaN(one.raw));
            expect([matrix.low?.[at], matrix.high?.[at]]).toEqual([
              orNaN(one.range?.[0]),
              orNaN(one.range?.[1]),
            ]);
            expect({ shared: matrix.shared[at], of: matrix.of[at] }).toEqual(one.coverage);
          });
        });
      }),
    );
  });
});

it("adds up more issues than one number can hold of several sums", () => {
  const many = 5000;
  const [a, b] = [readingOf(2), readingOf(-2)].map((reading) => Array.from({ length: many }, () => reading));
  const ones = Array.from({ length: many }, () => 1);
  const euclid = MEASURES.find(({ id }) => id === "euclid")?.kernel ?? undefined;
  const matrix = agreementMatrix([codesOf(a ?? []), codesOf(b ?? [])], ones, {
    kernel: euclid,
    ranges: true,
  });
  expect([matrix.value[1], matrix.low?.[1], matrix.high?.[1], matrix.of[1]]).toEqual([0, 0, 0, many]);
});

it("leaves a leader's own place empty, and refuses weights that agreement refuses", () => {
  const codes = codesOf([readingOf(1), readingOf(2)]);
  expect(matrixValue(agreementMatrix([codes], [1, 1]), 0, 0)).toBeNull();
  for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => agreementMatrix([codes, codes], [1, bad])).toThrow(RangeError);
    expect(() => agreement(rowsOf([readingOf(1)], [readingOf(1)], [bad]))).toThrow(RangeError);
  }
});
