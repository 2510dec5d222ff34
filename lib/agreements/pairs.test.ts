import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partOf } from "@/lib/domain/measures/measurement";
import type { Board } from "./board";
import { MEASURE_NAMES, MEASURES_BY_NAME } from "./names";
import { explainedPair, measureFor, totalsOf } from "./pairs";

/** Boards on scales of 2, 3, 5, 7, 11 and 101 levels, with weights. */
const boards = fc
  .tuple(
    fc.constantFrom(1, 2, 4, 6, 10, 100),
    fc.integer({ min: -3, max: 3 }),
    fc.integer({ min: 1, max: 12 }),
  )
  .chain(([length, min, issues]) => {
    const scale = { min, max: min + length };
    const row = fc.array(fc.option(fc.integer(scale), { nil: null, freq: 5 }), {
      minLength: issues,
      maxLength: issues,
    });
    return fc.record({
      board: fc.array(row, { minLength: 2, maxLength: 4 }).map(
        (held): Board => ({
          scale,
          leaders: held.map((_, at) => `l${at}`),
          issues: Array.from({ length: issues }, (_, at) => `i${at}`),
          held,
        }),
      ),
      weights: fc.array(fc.constantFrom(0, 1, 1, 1, 2.5, 0.1), { minLength: issues, maxLength: issues }),
    });
  });

describe.each(MEASURE_NAMES)("%s", (name) => {
  it("gives without lines the numbers that it gives with them, bit for bit", () => {
    fc.assert(
      fc.property(boards, ({ board, weights }) => {
        const measure = measureFor(MEASURES_BY_NAME[name], board);
        for (const { a, totals } of totalsOf(board, measure, weights))
          totals.forEach((total, at) => {
            const whole = explainedPair(board, measure, weights, [a, a + 1 + at]);
            const { cells: _, weights: _weights, ends: _ends, parts, ...told } = whole;
            const { cells: none, parts: totalParts, ...own } = total;
            expect([own, none]).toEqual([told, null]);
            expect(totalParts.map((part) => part.name)).toEqual(parts.map((part) => part.name));
            for (const { name: part, value } of parts) expect(partOf(total, part)).toBeCloseTo(value, 9);
          });
      }),
      { numRuns: 80 },
    );
  });
});
