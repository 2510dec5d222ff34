import { expect, it } from "vitest";
import { agreement } from "@/lib/domain/agreement";
import type { Position } from "@/lib/domain/scale";
import { parseView } from "@/lib/views/parameter";
import { LEADERS_PER_PAGE, MOST_ORDERED, similarityOf, similarityPageSpec } from "./similarity";
import { MOMENT, recordOf } from "./testing/record";

const view = (search: Record<string, string> = {}) => {
  const parsed = parseView(similarityPageSpec, search);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.view;
};
const moment = { ...MOMENT } as Parameters<typeof similarityOf>[2];
const since = (positions: readonly (Position | null)[]) => ({ "2020-01-01": positions });

/** Two groups that are told apart on every issue, taken by turns, and one of whom nothing is known. */
const turns = Array.from({ length: 7 }, (_, at) =>
  since(
    at === 3
      ? []
      : Array.from({ length: 6 }, (_, issue): Position => (at % 2 === 0 ? 2 : issue < 5 ? -2 : -1)),
  ),
);

it("puts those who agree together, and last those without any number", () => {
  const { similarity } = similarityOf(recordOf(turns), view(), moment);
  const order = similarity.leaders.map(({ slug }) => slug.slice(-1));
  expect(order.at(-1)).toBe("3");
  expect([...order.slice(0, 4)].sort()).toEqual(["0", "2", "4", "6"]);
  expect(similarity.pairs).toHaveLength(21);
});

it("holds of each pair what agreement gives, on the issues, weights and days asked for", () => {
  const held = [
    { "2018-01-01": [2, 1, 0, -1, -2, null], "2024-01-01": [2, 2, 2, 2, 2, null] },
    { "2018-01-01": [1, 1, 1, 1, 1, 1] },
  ] as const;
  const asked = view({
    leaders: "leader-000@2020-01-01,leader-001",
    weights: "issue-0:3",
    measure: "s",
  });
  const { similarity, scope } = similarityOf(recordOf([...held]), asked, moment);
  const [a = [], b = []] = scope.readings;
  const expected = agreement(
    a.map((reading, at) => ({
      issue: `issue-${at}`,
      weight: at === 0 ? 3 : 1,
      a: reading,
      b: b[at] ?? reading,
    })),
  );
  expect(similarity.pairs[0]?.value).toBeCloseTo(2 * (expected.value ?? Number.NaN) - 1, 12);
  expect(similarity.leaders.map(({ key }) => key).sort()).toEqual(["leader-000@2020-01-01", "leader-001"]);
});

it("orders by nearness to one, refused last, and lists their pairs", () => {
  const asked = view({ order: "nearest", from: "leader-001" });
  const { similarity, from } = similarityOf(recordOf(turns), asked, moment);
  const order = similarity.leaders.map(({ slug }) => slug.slice(-1));
  expect(order.slice(0, 2)).toEqual(["1", "5"]);
  expect(order.at(-1)).toBe("3");
  expect(from?.pairs).toHaveLength(6);
  expect(from?.pairs.at(-1)?.pair.value).toBeNull();
  expect(() => similarityOf(recordOf(turns), view({ from: "nobody" }), moment)).toThrow();
});

it("shows so many leaders to a page, along one order", () => {
  const many = Array.from({ length: 70 }, (_, at) =>
    since(Array.from({ length: 6 }, (_, issue): Position => (((at * 7 + issue) % 5) - 2) as Position)),
  );
  const pages = [1, 2, 3].map(
    (page) => similarityOf(recordOf(many), view({ page: String(page) }), moment).similarity,
  );
  expect(pages.map(({ leaders }) => leaders.length)).toEqual([LEADERS_PER_PAGE, LEADERS_PER_PAGE, 10]);
  expect(new Set(pages.flatMap(({ leaders }) => leaders.map(({ key }) => key))).size).toBe(70);
  expect(pages[1]).toMatchObject({ total: 70, first: LEADERS_PER_PAGE + 1, pages: 3, orderedWhole: true });
  expect(() => similarityOf(recordOf(many), view({ page: "4" }), moment)).toThrow();
});

it("orders each page in itself where there are too many to order at once", () => {
  const many = Array.from({ length: MOST_ORDERED + 1 }, (_, at) =>
    since(Array.from({ length: 6 }, (): Position => (at % 2 === 0 ? 2 : -2))),
  );
  const { similarity } = similarityOf(recordOf(many), view({ page: "2" }), moment);
  expect(similarity.orderedWhole).toBe(false);
  const slugs = similarity.leaders.map(({ slug }) => Number(slug.slice(-3)));
  expect([...slugs].sort((a, b) => a - b)).toEqual(
    Array.from({ length: LEADERS_PER_PAGE }, (_, at) => LEADERS_PER_PAGE + at),
  );
  const sides = slugs.map((slug) => slug % 2);
  expect(sides).toEqual([...sides].sort((a, b) => (sides[0] === 0 ? a - b : b - a)));
});
