import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flipped, position } from "@/lib/testing/positions";
import type { Position } from "../scale";
import { type Held, readingOf } from "../testing/readings";
import { classicalScaling, stressIn } from "./classical-scaling";
import type { Member } from "./cohesion";
import { type AgreementMatrix, agreementMatrix } from "./matrix";
import { partOf } from "./measurement";
import { codesOf, emptyRow } from "./pair-row";
import { brokenStick, type Point } from "./plane";
import { principalComponents } from "./principal-components";

const member = (leader: string, held: readonly Held[]): Member => ({
  leader,
  readings: held.map((h) => readingOf(h)),
});
const issuesOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ slug: `issue-${i}`, weight: 1 }));
const slugsOf = (count: number) => issuesOf(count).map(({ slug }) => slug);
const apart = (points: readonly Point[]) => (a: string, b: string) => {
  const [p, q] = [a, b].map((key) => points.find(({ leader }) => leader === key));
  return Math.hypot((p?.x ?? 0) - (q?.x ?? 0), (p?.y ?? 0) - (q?.y ?? 0));
};

/** Agreements that are 1 − distance of these points. */
function matrixOf(points: readonly (readonly [number, number])[]): AgreementMatrix {
  const size = points.length;
  const matrix = { size, ...emptyRow(size * size, false) };
  points.forEach(([x, y], a) => {
    points.forEach(([u, v], b) => {
      if (a !== b) matrix.value[a * size + b] = 1 - Math.hypot(x - u, y - v);
    });
  });
  return matrix;
}
const nobodyHolds = (count: number) =>
  Array.from({ length: count }, (_, i) => member(`leader-${String(i).padStart(2, "0")}`, []));

describe("classical scaling", () => {
  const square: [number, number][] = [
    [0, 0],
    [0.5, 0],
    [0.5, 0.4],
    [0, 0.4],
  ];

  it("finds points that lie in a plane again, with no stress", () => {
    const scaling = classicalScaling(matrixOf(square), nobodyHolds(4), []);
    expect([scaling.kind, scaling.reason]).toEqual(["measured", null]);
    expect([scaling.range, scaling.noRange]).toEqual([null, "placed-together"]);
    expect(scaling.value).toBeCloseTo(1, 9);
    expect(stressIn(scaling)).toBeCloseTo(0, 6);
    const distance = apart(scaling.points);
    expect(distance("leader-00", "leader-01")).toBeCloseTo(0.5, 9);
    expect(distance("leader-00", "leader-02")).toBeCloseTo(Math.hypot(0.5, 0.4), 9);
    // λ₁ = 4·0.25², λ₂ = 4·0.2².
    expect(partOf(scaling, "total")).toBeCloseTo(4 * 0.25 ** 2 + 4 * 0.2 ** 2, 9);
    expect(scaling.cells.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBeCloseTo(
      partOf(scaling, "explained") ?? Number.NaN,
      9,
    );
  });

  it("keeps distances in the unit of the measure, also where agreements run below nothing", () => {
    const wide = square.map(([x, y]): [number, number] => [3 * x, 3 * y]);
    const [scaling, narrow] = [wide, square].map((at) => classicalScaling(matrixOf(at), nobodyHolds(4), []));
    expect(apart(scaling?.points ?? [])("leader-00", "leader-01")).toBeCloseTo(1.5, 9);
    expect(scaling?.value).toBeCloseTo(narrow?.value ?? Number.NaN, 9);
  });

  it.each([
    ["too-few-leaders", square.slice(0, 3)],
    ["nothing-varies", square.map((): [number, number] => [0.3, 0.3])],
    ["one-dimension", [0, 0.1, 0.3, 0.35, 0.6].map((x): [number, number] => [x, 0])],
  ])("refuses a plane as %s", (reason, points) => {
    const scaling = classicalScaling(matrixOf(points), nobodyHolds(points.length), []);
    expect(scaling).toMatchObject({ kind: "insufficient", value: null, reason, points: [] });
    for (const { positions, amount } of scaling.cells)
      expect([positions, amount]).toEqual([[null, null], null]);
  });

  it("refuses a plane where all are as far from each other", () => {
    const size = 6;
    const matrix = { size, ...emptyRow(size * size, false) };
    matrix.value.fill(0.5);
    expect(classicalScaling(matrix, nobodyHolds(size), []).reason).toBe("no-plane");
  });

  it("leaves out whoever has no number with the others, and says so", () => {
    const matrix = matrixOf([...square, [0.9, 0.9]]);
    for (const b of [0, 1, 2, 3]) matrix.value[4 * 5 + b] = matrix.value[b * 5 + 4] = Number.NaN;
    const scaling = classicalScaling(matrix, nobodyHolds(5), []);
    expect(scaling.coverage).toEqual({ shared: 4, of: 5 });
    expect(scaling.cells.map(({ status }) => status)).toEqual([
      "counted",
      "counted",
      "counted",
      "counted",
      "unmeasured",
    ]);
    expect(scaling.points.map(({ leader }) => leader)).not.toContain("leader-04");
  });

  it("is the same picture whatever the order of the leaders", () => {
    const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20 })), {
      minLength: 4,
      maxLength: 9,
    });
    fc.assert(
      fc.property(places, (xy) => {
        const points = xy.map(([x, y]): [number, number] => [x / 100, y / 100]);
        const leaders = nobodyHolds(points.length);
        const plain = classicalScaling(matrixOf(points), leaders, []);
        const turned = classicalScaling(matrixOf([...points].reverse()), [...leaders].reverse(), []);
        expect(turned.reason).toBe(plain.reason);
        const [one, other] = [apart(plain.points), apart(turned.points)];
        for (const { leader: a } of plain.points)
          for (const { leader: b } of plain.points) expect(other(a, b)).toBeCloseTo(one(a, b), 6);
      }),
    );
  });

  it("says which issues run along the axes", () => {
    const members = [
      member("a", [2, -2, 0]),
      member("b", [2, 1, 0]),
      member("c", [-2, -1, 0]),
      member("d", [-2, 1, "unclear"]),
      member("e", [-2, 2, 0]),
    ];
    const matrix = matrixOf([
      [0.6, 0],
      [0.6, 0.5],
      [0, 0],
      [0, 0.25],
      [0, 0.5],
    ]);
    const { loadings, reason } = classicalScaling(matrix, members, slugsOf(3));
    expect(reason).toBeNull();
    expect(Math.abs(loadings[0]?.x.value ?? 0)).toBeGreaterThan(0.95);
    expect(Math.abs(loadings[1]?.y.value ?? 0)).toBeGreaterThan(0.85);
    expect(loadings[2]).toMatchObject({
      issue: "issue-2",
      x: { value: null, positions: 0 },
      y: { value: null, positions: 0 },
      leaders: 4,
    });
  });
});

describe("principal components", () => {
  // Two blocs of issues that have nothing to do with each other: two directions carry all.
  const members = [
    member("a", [2, 2, 2, 2, 1, 1]),
    member("b", [2, 2, 2, -2, -1, -1]),
    member("c", [-2, -2, -2, 2, 1, 1]),
    member("d", [-2, -2, -2, -2, -1, -1]),
  ];

  it("finds two directions that carry everything, with the issues along them", () => {
    const plane = principalComponents(members, issuesOf(6));
    expect(plane.value).toBeCloseTo(1, 9);
    expect(partOf(plane, "first")).toBeCloseTo(12 / 18, 9);
    expect(partOf(plane, "second")).toBeCloseTo(6 / 18, 9);
    expect(plane.loadings.map(({ x }) => Math.abs(Math.round((x.value ?? 0) * 1e6) / 1e6))).toEqual([
      1, 1, 1, 0, 0, 0,
    ]);
    expect(plane.loadings.map(({ y }) => Math.abs(Math.round((y.value ?? 0) * 1e6) / 1e6))).toEqual([
      0, 0, 0, 1, 1, 1,
    ]);
    // Root mean square over six issues of 4, 4, 4, 4, 2, 2 steps.
    expect(apart(plane.points)("a", "d")).toBeCloseTo(Math.sqrt((4 * 16 + 2 * 4) / 6), 9);
  });

  it("stands on the issues on which all hold a position, and is refused where these are too few", () => {
    const patchy = [...members, member("e", [0, 0, "unclear", 0, "not-applicable", 0])];
    expect(principalComponents(patchy, issuesOf(6))).toMatchObject({
      value: null,
      reason: "too-few-shared",
      coverage: { shared: 4, of: 6 },
      points: [],
    });
    expect(principalComponents([], issuesOf(6)).reason).toBe("nothing-shared");
  });

  it("counts a weight as so many issues", () => {
    const weighed = issuesOf(6).map((issue, i) => ({ ...issue, weight: i === 5 ? 2 : 1 }));
    const doubled = members.map(({ leader, readings }) => ({
      leader,
      readings: [...readings, ...readings.slice(5)],
    }));
    const [one, other] = [principalComponents(members, weighed), principalComponents(doubled, issuesOf(7))];
    expect(one.value).toBeCloseTo(other.value ?? Number.NaN, 9);
    expect(partOf(one, "first")).toBeCloseTo(partOf(other, "first") ?? Number.NaN, 9);
    expect(apart(one.points)("a", "d")).toBeCloseTo(apart(other.points)("a", "d"), 9);
  });

  it("refuses positions that vary in one direction only, or not at all", () => {
    const row = [2, 1, 0, -1, -2].map((p, i) =>
      member(
        `m${i}`,
        Array.from({ length: 6 }, () => p as Position),
      ),
    );
    expect(principalComponents(row, issuesOf(6)).reason).toBe("one-dimension");
    const same = row.map(({ leader }) => member(leader, [1, 1, 1, 1, 1, 1]));
    expect(principalComponents(same, issuesOf(6)).reason).toBe("nothing-varies");
  });

  it("does not depend on the order of leaders or issues, nor on which way a scale runs", () => {
    const held = fc.array(fc.array(position, { minLength: 6, maxLength: 6 }), { minLength: 4, maxLength: 7 });
    fc.assert(
      fc.property(held, (all) => {
        const given = all.map((h, i) => member(`m${i}`, h));
        const turned = [...given].reverse().map(({ leader, readings }) => ({
          leader,
          readings: readings.map((r, i) => (i === 2 ? flipped(r) : r)).reverse(),
        }));
        const [one, other] = [
          principalComponents(given, issuesOf(6)),
          principalComponents(turned, issuesOf(6)),
        ];
        expect(other.reason).toBe(one.reason);
        expect(other.raw ?? 0).toBeCloseTo(one.raw ?? 0, 9);
        if ((partOf(one, "second") ?? 0) < 1e-6) return;
        expect(partOf(other, "first")).toBeCloseTo(partOf(one, "first") ?? 0, 9);
      }),
    );
  });
});

it("knows the mean pieces of a broken stick", () => {
  // Two pieces of three and one quarters; three of 11/18, 5/18 and 2/18.
  expect(brokenStick(2)).toEqual([0.75, 0.25]);
  expect(brokenStick(3)[0]).toBeCloseTo(11 / 18, 12);
  expect(brokenStick(3)[1]).toBeCloseTo(5 / 18, 12);
});

it("draws leaders from their agreements", () => {
  const members = Array.from({ length: 6 }, (_, i) =>
    member(
      `m${i}`,
      Array.from({ length: 8 }, (_issue, j) => (i < 3 === j < 5 ? 2 : ((i + j) % 3) - 1) as Position),
    ),
  );
  const matrix = agreementMatrix(
    members.map(({ readings }) => codesOf(readings)),
    Array.from({ length: 8 }, () => 1),
  );
  const { points, coverage } = classicalScaling(matrix, members, slugsOf(8));
  expect(coverage).toEqual({ shared: 6, of: 6 });
  const distance = apart(points);
  if (points.length > 0) expect(distance("m0", "m1")).toBeLessThan(distance("m0", "m4"));
});

describe("a row", () => {
  /** On a line at these places, each a little off it by turns. */
  const line = (places: readonly number[], off: number): [number, number][] =>
    places.map((x, at) => [x, at % 2 === 0 ? off : -off]);

  it("is given where one direction is carried and no second, at the places along it", () => {
    const places = [0, 0.2, 0.3, 0.45, 0.7, 1];
    const scaling = classicalScaling(matrixOf(line(places, 0.01)), nobodyHolds(6), []);
    expect([scaling.reason, scaling.points]).toEqual(["one-dimension", []]);
    const along = scaling.row.map(({ x }) => x);
    expect(scaling.row.map(({ y }) => y)).toEqual([0, 0, 0, 0, 0, 0]);
    places.forEach((place, at) => {
      expect(Math.abs((along[at] ?? 0) - (along[0] ?? 0))).toBeCloseTo(place, 2);
    });
    expect(partOf(scaling, "first")).toBeGreaterThan(0.99);
  });

  it("is not given beside a plane, nor where nothing is carried", () => {
    const square = matrixOf([
      [0, 0],
      [0.5, 0],
      [0.5, 0.4],
      [0, 0.4],
    ]);
    expect(classicalScaling(square, nobodyHolds(4), []).row).toEqual([]);
    expect(classicalScaling(matrixOf([[0, 0]]), nobodyHolds(1), []).row).toEqual([]);
  });

  it("has loadings along it and none across", () => {
    const held = [-2, -1, 0, 1, 2].map((position, at) =>
      member(
        `leader-${at}`,
        Array.from({ length: 6 }, () => position as Position),
      ),
    );
    const components = principalComponents(held, issuesOf(6));
    expect(components.reason).toBe("one-dimension");
    for (const { x, y } of components.loadings) {
      expect(Math.abs(x.value ?? 0)).toBeCloseTo(1, 9);
      expect(y.value).toBeNull();
    }
  });
});
