import { expect, it } from "vitest";
import { measureOf } from "@/lib/domain/measures/registry";
import { pairsOf, type Similarity, type SimilarPair } from "./model";
import { findingOf } from "./similarity-figure";

const names = ["ada", "bo", "cy", "di"];
const leaders = names.map((key) => ({ key, slug: key, name: key, label: key }));
const pair = (a: number, b: number, value: number | null, shared = 6): SimilarPair => ({
  key: `${names[a]}~${names[b]}`,
  a,
  b,
  value,
  reason: value === null ? "too-few-shared" : null,
  coverage: { shared, of: 9 },
  range: null,
});
const similarity: Similarity = {
  measure: measureOf("city-block"),
  order: "name",
  orderedWhole: true,
  leaders,
  pairs: [
    pair(0, 1, 0.5),
    pair(0, 2, 0.9),
    pair(0, 3, null, 2),
    pair(1, 2, null, 4),
    pair(1, 3, 0.25),
    pair(2, 3, 0.5),
  ],
  total: 4,
  first: 1,
  page: 1,
  pages: 1,
};

it("lists the pairs of one leader nearest first, the refused last by what is shared", () => {
  const of = (at: number) => pairsOf(similarity, at).map(({ other }) => other.key);
  expect(of(0)).toEqual(["cy", "bo", "di"]);
  expect(of(1)).toEqual(["ada", "di", "cy"]);
  expect(of(3)).toEqual(["cy", "bo", "ada"]);
});

it("finds the nearest and the farthest, one pair alone, all alike, or none", () => {
  const withPairs = (...pairs: SimilarPair[]) => findingOf({ ...similarity, pairs });
  expect(findingOf(similarity)).toBe("ada and cy are nearest (90%), bo and di farthest apart (25%)");
  expect(withPairs(pair(0, 1, 0.5))).toBe("ada and bo: 50%");
  expect(withPairs(pair(0, 1, 0.5), pair(0, 2, null))).toBe(
    "Only ada and bo share enough issues to be measured: 50%",
  );
  expect(withPairs(pair(0, 1, 0.5), pair(0, 2, 0.5))).toContain("as near as any other two: 50%");
  expect(withPairs(pair(0, 1, null))).toContain("No two of the 4 leaders");
});
