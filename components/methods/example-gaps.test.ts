import { expect, it } from "vitest";
import { exampleFreshness } from "./example-gaps";

it("is a quarter two half-lives after the check", () => {
  // 730 days of half-lives of 365.25.
  expect(exampleFreshness().value).toBeCloseTo(0.25, 2);
});
