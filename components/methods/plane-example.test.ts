import { expect, it } from "vitest";
import { partOf } from "@/lib/domain/measures/measurement";
import { PLANE_EXAMPLE, planeExample } from "./plane-example";

const names = Object.keys(PLANE_EXAMPLE);
const held = (name: string) => PLANE_EXAMPLE[name] ?? [];
/** 1 − agreement, worked out anew: the steps between two over all that there could be. */
const apart = (a: string, b: string) =>
  held(a).reduce<number>((sum, position, at) => sum + Math.abs(position - (held(b)[at] ?? 0)), 0) /
  (4 * held(a).length);

function permutations(items: readonly string[]): string[][] {
  return items.length < 2
    ? [[...items]]
    : items.flatMap((item) =>
        permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
      );
}

/** What seriation makes small: agreements, each by how far from the diagonal it stands, squared. */
const spreadOf = (order: readonly string[]) =>
  order.reduce(
    (sum, a, i) => sum + order.reduce((row, b, j) => row + (1 - apart(a, b)) * (i - j) ** 2, 0),
    0,
  );

it("is in the order in which agreement stands nearest to the diagonal, of all 720", () => {
  const best = Math.min(...permutations(names).map(spreadOf));
  expect(spreadOf(planeExample().order)).toBeCloseTo(best, 9);
});

it("keeps distances as far as the stress that is told says", () => {
  const { scaling } = planeExample();
  expect(scaling.reason).toBeNull();
  let [error, extent] = [0, 0];
  for (const p of scaling.points)
    for (const q of scaling.points) {
      const distance = apart(p.leader, q.leader);
      error += (distance - Math.hypot(p.x - q.x, p.y - q.y)) ** 2;
      extent += distance ** 2;
    }
  expect(partOf(scaling, "stress")).toBeCloseTo(Math.sqrt(error / extent), 12);
});

it("explains by components the share of the variance of positions that its points have", () => {
  const { components } = planeExample();
  expect(components.reason).toBeNull();
  const columns = held(names[0] ?? "").map((_, at) => names.map((name) => held(name)[at] ?? 0));
  const variance = columns.reduce((sum, column) => {
    const mean = column.reduce<number>((total, value) => total + value, 0) / column.length;
    return sum + column.reduce<number>((total, value) => total + (value - mean) ** 2, 0) / columns.length;
  }, 0);
  const shown = components.points.reduce((sum, { x, y }) => sum + x ** 2 + y ** 2, 0);
  expect(components.value).toBeCloseTo(shown / variance, 12);
});
