import { describe, expect, it } from "vitest";
import { partOf } from "./measurement";
import { type Signed, shrinkage } from "./shrinkage";

const strong = (direction: number, rest: Partial<Signed> = {}): Signed => ({
  key: "k",
  direction,
  mass: 1,
  disputed: false,
  ...rest,
});
const many = (count: number) => Array.from({ length: count }, () => strong(1));

describe("a score that thin evidence cannot carry far", () => {
  it("is 60 by one strong piece and 85.7 by ten", () => {
    expect(shrinkage(many(1)).value).toBe(60);
    expect(shrinkage(many(10)).value).toBeCloseTo(85.7, 1);
    expect(shrinkage([strong(-1)]).value).toBe(40);
  });

  it("counts neutral pieces in the mass, and the disputed half", () => {
    const result = shrinkage([strong(1), strong(0), strong(-1, { disputed: true })]);
    // (1 − ½) / (1 + 1 + ½ + 4)
    expect(result.value).toBeCloseTo(50 + (50 * 0.5) / 6.5, 12);
    expect([partOf(result, "signed"), partOf(result, "mass"), partOf(result, "prior")]).toEqual([
      0.5, 2.5, 4,
    ]);
  });

  it("is no score without evidence", () => {
    expect(shrinkage([])).toMatchObject({ value: null, raw: 50, reason: "no-evidence" });
  });
});
