import { describe, expect, it } from "vitest";
import { cityBlock, cityBlockOf } from "./city-block";

describe("city-block agreement", () => {
  it("is Lijphart's index on votes yes, abstain, no", () => {
    // (f + g/2) / t with f = 3 equal votes, g = 2 with one abstention, t = 6.
    const a = [1, 1, 2, 3, 1, 2];
    const b = [1, 2, 2, 1, 1, 3];
    const votes = a.map((vote, i): [number, number] => [vote, b[i] ?? Number.NaN]);
    expect(cityBlock(votes, 2)).toBeCloseTo(4 / 6, 12);
    expect(cityBlock(votes, 2)).toBeCloseTo(0.6667, 4);
    expect(2 * (cityBlock(votes, 2) ?? Number.NaN) - 1).toBeCloseTo(0.3333, 4);
  });

  it("is 1 for the same, 0 for opposite ends and nothing for nothing", () => {
    expect(cityBlock([[2, 2]], 4)).toBe(1);
    expect(cityBlock([[-2, 2]], 4)).toBe(0);
    expect(cityBlock([], 4)).toBeNull();
    expect(cityBlockOf([{ distance: 3, weight: 0 }], 4)).toBeNull();
  });

  it("weighs by ratio alone, without overflow or underflow", () => {
    const weighed = (unit: number) =>
      cityBlockOf(
        [1, 3, 4].map((distance, i) => ({ distance, weight: unit * (i + 1) })),
        4,
      );
    // 1 − (1·1 + 2·3 + 3·4) / (4·6) = 1 − 19/24
    for (const unit of [1, 1e-300, 1e307]) expect(weighed(unit)).toBeCloseTo(5 / 24, 12);
  });
});
