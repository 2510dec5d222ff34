import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreement, type IssueReading, MIN_COVERAGE, MIN_SHARED } from "./agreement";
import type { Reading } from "./cell";
import { POSITIONS, type Position } from "./scale";
import { STATES, type State } from "./state";
import { readingOf, rowsOf } from "./testing/readings";

const position = fc.constantFrom(...POSITIONS);
const unknown = fc.constantFrom<State>("unclear", "declined", "not-found", "withheld", "not-yet-researched");
const weight = fc.oneof(fc.constantFrom(0, 1, 1, 2), fc.double({ min: 0, max: 100, noNaN: true }));
const someHeld = fc.oneof({ weight: 3, arbitrary: position }, fc.constantFrom(...STATES));
const someRows = fc.array(fc.tuple(someHeld, someHeld, weight), { maxLength: 14 }).map(rowsOf);
const knownRows = fc.array(fc.tuple(position, position, weight), { maxLength: 14 }).map(rowsOf);

const flip = (r: Reading): Reading => ({
  ...r,
  position: r.position === null ? null : ((0 - r.position) as Position),
});
/** Everything but the rows themselves, and the sums that grow with the weights. */
const result = (rows: IssueReading[]) => ({
  ...agreement(rows),
  cells: null,
  weights: null,
  parts: null,
  ends: null,
});
const EPSILON = 1e-9;

describe("agreement, by law", () => {
  it("is the same from either side", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        expect(result(rows.map((r) => ({ ...r, a: r.b, b: r.a })))).toEqual(result(rows));
      }),
    );
  });

  it("is 1 with itself", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(position, fc.integer({ min: 1, max: 9 })), { minLength: 5 }), (held) => {
        const a = agreement(rowsOf(held.map(([p, w]) => [p, p, w])));
        expect(a.value).toBe(1);
        expect(a.range).toEqual([1, 1]);
      }),
    );
  });

  it("does not move when every weight doubles or every scale is reversed", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        expect(result(rows.map((r) => ({ ...r, weight: r.weight * 2 })))).toEqual(result(rows));
        expect(result(rows.map((r) => ({ ...r, a: flip(r.a), b: flip(r.b) })))).toEqual(result(rows));
      }),
    );
  });

  it("keeps its value on what is shared when an unknown issue is added", () => {
    fc.assert(
      fc.property(someRows, unknown, someHeld, weight, (rows, state, other, w) => {
        const before = agreement(rows);
        const after = agreement([...rows, ...rowsOf([[state, other, w]])]);
        expect(after.raw).toBe(before.raw);
        expect(after.coverage.shared).toBe(before.coverage.shared);
        if (after.value !== null) expect(after.value).toBe(before.raw);
      }),
    );
  });

  it("has a range that widens, or stays, when a position becomes unknown", () => {
    fc.assert(
      fc.property(someRows, fc.nat(), unknown, fc.boolean(), (rows, at, state, left) => {
        const row = rows[at % Math.max(rows.length, 1)];
        const side = left ? "a" : "b";
        fc.pre(row !== undefined && row[side].position !== null);
        const before = agreement(rows).range;
        const after = agreement(rows.map((r) => (r === row ? { ...r, [side]: readingOf(state) } : r))).range;
        expect(after === null).toBe(before === null);
        if (!before || !after) return;
        expect(after[0]).toBeLessThanOrEqual(before[0] + EPSILON);
        expect(after[1]).toBeGreaterThanOrEqual(before[1] - EPSILON);
      }),
    );
  });

  it("has a range that holds every way of filling the unknown cells, and reaches both its ends", () => {
    const fill = (rows: IssueReading[], choose: (other: number | null) => Position): IssueReading[] =>
      rows.map((row) => {
        if (row.a.state === "not-applicable" || row.b.state === "not-applicable") return row;
        const a = row.a.position ?? choose(row.b.position);
        return { ...row, a: readingOf(a), b: readingOf(row.b.position ?? choose(a)) };
      });
    fc.assert(
      fc.property(someRows, fc.infiniteStream(position), (rows, stream) => {
        const range = agreement(rows).range;
        const any = agreement(fill(rows, () => stream.next().value)).raw;
        const farthest = agreement(fill(rows, (other) => ((other ?? 2) > 0 ? -2 : 2))).raw;
        const nearest = agreement(fill(rows, (other) => (other ?? 0) as Position)).raw;
        if (!range) {
          expect([any, farthest, nearest]).toEqual([null, null, null]);
          return;
        }
        expect(any).toBeGreaterThanOrEqual(range[0] - EPSILON);
        expect(any).toBeLessThanOrEqual(range[1] + EPSILON);
        expect(farthest).toBeCloseTo(range[0], 9);
        expect(nearest).toBeCloseTo(range[1], 9);
      }),
    );
  });

  it("is one value where all is known, and never above the range's upper end", () => {
    fc.assert(
      fc.property(knownRows, (rows) => {
        const { raw, range } = agreement(rows);
        expect(range).toEqual(raw === null ? null : [raw, raw]);
      }),
    );
    fc.assert(
      fc.property(someRows, (rows) => {
        const { raw, range } = agreement(rows);
        if (raw !== null) expect(raw).toBeLessThanOrEqual((range?.[1] ?? Number.NaN) + EPSILON);
      }),
    );
  });

  it("is (S + 1)/2 for Signorino and Ritter's S", () => {
    /** S = 1 − 2·Σ (wᵢ/Σw)·(|aᵢ − bᵢ|/Δmax), summed issue by issue as its authors write it. */
    const s = (rows: IssueReading[]): number | null => {
      const both = rows.filter((r) => r.a.position !== null && r.b.position !== null && r.weight > 0);
      const total = both.reduce((sum, r) => sum + r.weight, 0);
      if (total === 0) return null;
      let apart = 0;
      for (const { a, b, weight: w } of both)
        apart += (w / total) * (Math.abs((a.position ?? Number.NaN) - (b.position ?? Number.NaN)) / 4);
      return 1 - 2 * apart;
    };
    fc.assert(
      fc.property(someRows, (rows) => {
        const expected = s(rows);
        const { raw } = agreement(rows);
        if (expected === null) expect(raw).toBeNull();
        else expect(raw).toBeCloseTo((expected + 1) / 2, 9);
      }),
    );
  });

  it("is a number in [0, 1] or none, never NaN, for any finite weights", () => {
    const anyWeight = fc.oneof(weight, fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(someHeld, someHeld, anyWeight)).map(rowsOf), (rows) => {
        const { kind, value, raw, range, coverage, reason } = agreement(rows);
        for (const number of [value, raw, ...(range ?? [])])
          if (number !== null) {
            expect(number).toBeGreaterThanOrEqual(-EPSILON);
            expect(number).toBeLessThanOrEqual(1 + EPSILON);
          }
        expect(kind === "measured").toBe(value !== null && reason === null);
        expect(value !== null).toBe(
          coverage.shared >= MIN_SHARED && coverage.shared >= coverage.of * MIN_COVERAGE,
        );
      }),
    );
  });
});
