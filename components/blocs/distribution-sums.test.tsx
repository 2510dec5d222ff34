import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { DistributionSums } from "./distribution-sums";
import { issuesOf, sideOf } from "./testing/side";

it("opens median and mean distance of each issue shown, for each bloc", () => {
  const union = sideOf([
    [2, 1],
    [1, 1],
    [-1, "unclear"],
  ]);
  const list = sideOf([[0, 0]], { slug: "", name: "Your own list", within: "your own list" });
  const text = renderToStaticMarkup(
    <DistributionSums sides={[union, list]} issues={issuesOf(2).slice(0, 1)} link={(path) => path} />,
  ).replace(/<[^>]*>/g, " ");
  expect(text).toContain("Issue 0: Union median +1, mean distance 1; 3 of 3 known");
  expect(text).toContain("Positions on Issue 0 in Union and their distances from the median");
  expect(text).toContain("Mean distance from the median: 3 ÷ 3 = 1");
  expect(text).toContain("Positions on Issue 0 in your own list");
  expect(text).not.toContain("Issue 1");
});
