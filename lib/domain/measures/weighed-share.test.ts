import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weighedShare, weightUnit } from "./weighed-share";

const shareOf = (distances: readonly number[], weights: readonly number[], extent = 4) =>
  weighedShare(
    distances.map((distance, i) => ({ distance, weight: weights[i] ?? 1 })),
    {
      distanceOf: (item) => item.distance,
      weightOf: (item) => item.weight,
      extent,
      weigh: (weight) => weight,
    },
  );

describe("the share of what could part two sides", () => {
  it("is 0 for the same, 1 for opposite ends and nothing for nothing", () => {
    expect(shareOf([0], [1])).toBe(0);
    expect(shareOf([4], [1])).toBe(1);
    expect(shareOf([], [])).toBeNull();
    expect(shareOf([3], [0])).toBeNull();
  });

  it("weighs by ratio alone, without overflow or underflow", () => {
    // (1·1 + 2·3 + 3·4) / (4·6)
    for (const unit of [1, 1e-300, 5e-324, 1e307])
      expect(shareOf([1, 3, 4], [unit, 2 * unit, 3 * unit])).toBeCloseTo(19 / 24, 12);
  });

  it("takes weights in a unit that rounds nothing", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-250, max: 1e250, noNaN: true }), (weight) => {
        const unit = weightUnit(weight);
        expect((weight / unit) * unit).toBe(weight);
        expect(weight / unit).toBeGreaterThanOrEqual(0.5);
        expect(weight / unit).toBeLessThanOrEqual(2);
      }),
    );
  });
});
