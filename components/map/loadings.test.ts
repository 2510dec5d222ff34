import { expect, it } from "vitest";
import { sumOf } from "./loadings";

it("gives a correlation as its formula with the numbers in it", () => {
  expect(sumOf({ value: 5 / Math.sqrt(28), product: 5, positions: 8, places: 3.5 })).toBe(
    "5 ÷ √(8 × 3.5) = +0.94",
  );
  expect(sumOf({ value: null, product: 0, positions: 8, places: 0 })).toBe(
    "no number, since positions or places do not vary",
  );
});
