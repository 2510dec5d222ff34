import { expect, it } from "vitest";
import { distributionFigure } from "./distribution-figure";
import { issuesOf, sideOf } from "./testing/side";

const titleOf = (a: Parameters<typeof sideOf>[0], b: Parameters<typeof sideOf>[0]) =>
  distributionFigure({
    sides: [sideOf(a), sideOf(b, { slug: "", name: "Your own list", within: "your own list" })],
    issues: issuesOf(2),
    order: "issue",
    scope: "",
  }).title;

it("tells on which issue two lie farthest apart, and where there is only one to lie apart on", () => {
  const ones = [
    [1, 1],
    [1, 1],
  ] as const;
  expect(
    titleOf(ones, [
      [1, -1],
      [1, -1],
    ] as const),
  ).toBe("Union and your own list lie farthest apart on Issue 1: +1 against −1");
  expect(
    titleOf(ones, [
      [2, -1],
      [-2, -1],
    ] as const),
  ).toBe(
    "Of 2 issues shown, Issue 1 is the only one on which the medians of both Union and your own list stand for their blocs: +1 against −1",
  );
  expect(
    titleOf(ones, [
      [2, 2],
      [-2, -2],
    ] as const),
  ).toBe("On no issue do the medians of both Union and your own list stand for their blocs");
  expect(titleOf(ones, ones)).toBe(
    "The medians of Union and your own list are the same wherever both stand for their blocs",
  );
});
