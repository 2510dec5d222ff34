import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { POSITIONS, type Position } from "./scale";
import { spread } from "./spread";
import { STATES, type State } from "./state";

const held = (what: Position | State) =>
  typeof what === "number" ? { position: what, state: null } : { position: null, state: what };
const some = fc.array(fc.constantFrom(...POSITIONS, ...STATES), { maxLength: 30 });
const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;

describe("spread", () => {
  it("is the mean distance from the median, states apart", () => {
    // Median 1; distances 3, 1, 0, 1, 1: 6/5.
    const s = spread([2, -2, "unclear", 1, 0, "unclear", 2].map((x) => held(x as Position | State)));
    expect(s).toMatchObject({ known: 5, min: -2, max: 2, median: 1 });
    expect(s.deviation).toBeCloseTo(1.2, 12);
    expect(s.byPosition).toEqual({ [-2]: 1, [-1]: 0, 0: 1, 1: 1, 2: 2 });
    expect(s.byState).toMatchObject({ unclear: 2, declined: 0 });
  });

  it("takes the mean of the two in the middle of an even number", () => {
    expect(spread([-1, 2].map((p) => held(p as Position)))).toMatchObject({ median: 0.5, deviation: 1.5 });
  });

  it("measures nothing without a position", () => {
    expect(spread([held("declined")])).toMatchObject({
      known: 0,
      min: null,
      max: null,
      median: null,
      deviation: null,
    });
    expect(spread([]).known).toBe(0);
  });

  it("reaches from 0, where all hold the same, to 2, half at each end", () => {
    expect(spread([1, 1, 1].map((p) => held(p as Position))).deviation).toBe(0);
    expect(spread([-2, 2, -2, 2].map((p) => held(p as Position))).deviation).toBe(2);
    fc.assert(
      fc.property(some, (all) => {
        const { deviation } = spread(all.map(held));
        if (deviation === null) return;
        expect(deviation).toBeGreaterThanOrEqual(0);
        expect(deviation).toBeLessThanOrEqual(2);
      }),
    );
  });

  it("is the least mean distance from any point, whatever the order, and blind to states", () => {
    fc.assert(
      fc.property(some, fc.double({ min: -2, max: 2, noNaN: true }), (all, point) => {
        const s = spread(all.map(held));
        const known = all.filter((x) => typeof x === "number");
        expect(spread([...all].reverse().map(held))).toEqual(s);
        expect(spread(known.map(held)).deviation).toBe(s.deviation);
        if (s.deviation !== null)
          expect(s.deviation).toBeLessThanOrEqual(mean(known.map((p) => Math.abs(p - point))) + 1e-9);
      }),
    );
  });

  it("counts everyone once", () => {
    fc.assert(
      fc.property(some, (all) => {
        const { known, byPosition, byState } = spread(all.map(held));
        const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
        expect(sum(byPosition)).toBe(known);
        expect(sum(byState)).toBe(all.length - known);
      }),
    );
  });
});
