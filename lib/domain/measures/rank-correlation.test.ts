import fc from "fast-check";
import { expect, it } from "vitest";
import { clusterInterval, scaledRanks, tauB } from "./rank-correlation";

const of = (x: number[], y: number[]) => x.map((value, at) => ({ x: value, y: y[at] ?? 0 }));

it("gives the numbers of the published formula", () => {
  // As scipy.stats.kendalltau gives them.
  expect(tauB(of([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]))).toBeCloseTo(-0.4714045, 7);
  expect(tauB(of([1, 2, 3, 4], [1, 2, 3, 4]))).toBe(1);
  expect(tauB(of([1, 2, 3, 4], [4, 3, 2, 1]))).toBe(-1);
  expect(tauB(of([1, 1, 1], [1, 2, 3]))).toBeNull();
  expect(tauB(of([1], [1]))).toBeNull();
});

it("is symmetric, turns with a quantity, and is blind to rising transformations", () => {
  const values = fc.array(fc.record({ x: fc.integer({ min: -2, max: 2 }), y: fc.integer() }), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(values, (all) => {
      const tau = tauB(all);
      const turned = tauB(all.map(({ x, y }) => ({ x: y, y: x })));
      const reversed = tauB(all.map(({ x, y }) => ({ x: -x, y })));
      const stretched = tauB(all.map(({ x, y }) => ({ x: x ** 3 * 7, y })));
      if (tau === null) {
        expect([turned, reversed, stretched]).toEqual([null, null, null]);
        return;
      }
      expect(turned).toBeCloseTo(tau, 12);
      expect(reversed).toBeCloseTo(-tau, 12);
      expect(stretched).toBeCloseTo(tau, 12);
      expect(Math.abs(tau)).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

it("draws whole groups: repeating each observation of a group leaves the interval nearly as wide", () => {
  const points = Array.from({ length: 12 }, (_, at) => ({
    cluster: `c${at}`,
    x: at % 5,
    y: at + ((at * 7) % 4),
  }));
  const once = clusterInterval(points);
  const often = clusterInterval(points.flatMap((point) => [point, point, point]));
  if (!once || !often) throw new Error("an interval is expected of twelve groups");
  expect(clusterInterval(points)).toEqual(once);
  expect(once[0]).toBeLessThan(once[1]);
  expect(often[1] - often[0]).toBeGreaterThan(0.6 * (once[1] - once[0]));
  expect(clusterInterval(points.slice(0, 4))).toBeNull();
});

it("ranks with ties in the middle", () => {
  expect(scaledRanks([3, 1, 1, 5])).toEqual([2 / 3, 1 / 6, 1 / 6, 1]);
  expect(scaledRanks([4])).toEqual([0.5]);
});
