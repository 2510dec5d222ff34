import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readings, weight } from "@/lib/testing/positions";
import { readingOf } from "../testing/readings";
import { matrixPair, measureMatrix } from "./measure-matrix";
import { codesOf } from "./pair-row";
import { MEASURES, measureOf } from "./registry";

const ISSUES = 7;
const leaders = fc.array(readings(ISSUES), { maxLength: 5 });
const weights = fc.array(weight, { minLength: ISSUES, maxLength: ISSUES });

describe.each(MEASURES.map((measure) => ({ id: measure.id, measure })))("$id", ({ measure }) => {
  it("says of each pair what the measure says, its reason and range included", () => {
    fc.assert(
      fc.property(leaders, weights, (all, by) => {
        const matrix = measureMatrix(measure, all.map(codesOf), by);
        all.forEach((a, i) => {
          all.slice(i + 1).forEach((b, at) => {
            const rows = a.map((reading, k) => ({
              issue: `issue-${k}`,
              weight: by[k] ?? 0,
              a: reading,
              b: b[k] ?? reading,
            }));
            const { value, reason, coverage, range } = measure.measure(rows);
            const pair = matrixPair(matrix, i, i + 1 + at);
            expect(pair).toEqual({ value, reason, coverage, range });
            expect(matrixPair(matrix, i + 1 + at, i)).toEqual(pair);
          });
        });
      }),
    );
  });
});

it("names it where only chance explains that two agree", () => {
  const same = codesOf(Array.from({ length: 6 }, () => readingOf(2)));
  const kappa = matrixPair(measureMatrix(measureOf("cohen-linear"), [same, same], Array(6).fill(1)), 0, 1);
  expect(kappa).toMatchObject({ value: null, reason: "nothing-varies", range: null });
});
