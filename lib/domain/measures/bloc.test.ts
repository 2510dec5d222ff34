import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flipped, position, readings, weight } from "@/lib/testing/positions";
import { agreement } from "../agreement";
import type { Reading } from "../cell";
import type { Position } from "../scale";
import { spread } from "../spread";
import { type Held, readingOf } from "../testing/readings";
import { medianStands } from "./bloc-medians";
import { cohesion, type Member } from "./cohesion";
import { departures } from "./departures";
import { partOf } from "./measurement";

const ISSUES = 6;
const issuesOf = (weights: readonly number[]) => weights.map((w, i) => ({ slug: `issue-${i}`, weight: w }));
const member = (leader: string, held: readonly Held[]): Member => ({
  leader,
  readings: held.map((h) => readingOf(h)),
});
const bloc = (min: number, max: number) =>
  fc
    .array(readings(ISSUES), { minLength: min, maxLength: max })
    .map((all) => all.map((held, i): Member => ({ leader: `leader-${i}`, readings: held })));
const weights = fc.array(weight, { minLength: ISSUES, maxLength: ISSUES });

describe("cohesion", () => {
  it("is the mean agreement of two members", () => {
    const members = [
      member("a", [2, 1, 0, 0, 0]),
      member("b", [2, -1, 0, 0, 0]),
      member("c", [-2, 0, 0, 0, 0]),
    ];
    const result = cohesion(members, issuesOf([1, 3, 1, 1, 1]));
    // (0 + 4 + 4)/3 on the first, (2 + 1 + 1)/3 on the second, which counts three times: (8/3 + 4) / (4·7).
    expect(result.value).toBeCloseTo(1 - (8 / 3 + 4) / 28, 12);
    expect(result.cells[0]).toMatchObject({ rice: 1 / 3, distance: 8 / 3, spread: { median: 2, known: 3 } });
    expect(result.cells[2]).toMatchObject({ rice: null, distance: 0, amount: 0 });
    expect(partOf(result, "apart")).toBeCloseTo(8 / 3 + 4, 12);
  });

  it("lets the unknown be as near and as far as they can", () => {
    const members = [
      member("a", [2]),
      member("b", [1]),
      member("c", ["unclear"]),
      member("d", ["not-applicable"]),
    ];
    const { range, value, raw, reason, cells } = cohesion(members, issuesOf([1]));
    // Known 1 step apart. The third between them: 1 + 1 over three pairs; at the other end: 1 + 4 + 3.
    expect(range?.[1]).toBeCloseTo(1 - 2 / 12, 12);
    expect(range?.[0]).toBeCloseTo(1 - 8 / 12, 12);
    expect([value, raw, reason]).toEqual([null, 0.75, "too-few-shared"]);
    expect(cells[0]?.positions).toEqual([2, 1, null, null]);
  });

  it("is near one half, from below 4/7 for eight, where half stand at each end", () => {
    const held = (p: Position) => Array.from({ length: ISSUES }, () => p);
    const members = [2, 2, 2, 2, -2, -2, -2, -2].map((p, i) => member(`m${i}`, held(p as Position)));
    // 12 of 28 pairs agree.
    expect(cohesion(members, issuesOf([1, 1, 1, 1, 1, 1])).value).toBeCloseTo(12 / 28, 12);
  });

  it("is the agreement of two members, value, range and all", () => {
    fc.assert(
      fc.property(bloc(2, 2), weights, (members, by) => {
        const [a, b] = members;
        const pair = agreement(
          issuesOf(by).map(({ slug, weight: w }, i) => ({
            issue: slug,
            weight: w,
            a: a?.readings[i] as Reading,
            b: b?.readings[i] as Reading,
          })),
        );
        const { value, raw, range, noRange, reason, coverage } = cohesion(members, issuesOf(by));
        expect({ value, raw, range, noRange, reason, coverage }).toEqual({
          value: pair.value,
          raw: pair.raw,
          range: pair.range,
          noRange: pair.noRange,
          reason: pair.reason,
          coverage: pair.coverage,
        });
      }),
    );
  });

  it("has a range that holds every way of filling, whatever the order of the members", () => {
    fc.assert(
      fc.property(bloc(0, 5), weights, fc.infiniteStream(position), (members, by, stream) => {
        const result = cohesion(members, issuesOf(by));
        const filled = members.map(({ leader, readings: held }) => ({
          leader,
          readings: held.map((r) =>
            r.position === null && r.state !== "not-applicable" ? readingOf(stream.next().value) : r,
          ),
        }));
        const { raw } = cohesion([...filled].reverse(), issuesOf(by));
        expect(raw === null).toBe(result.range === null);
        if (raw === null || !result.range) return;
        expect(raw).toBeGreaterThanOrEqual(result.range[0] - 1e-9);
        expect(raw).toBeLessThanOrEqual(result.range[1] + 1e-9);
      }),
    );
  });

  it("reaches both ends of its range", () => {
    fc.assert(
      fc.property(fc.array(fc.option(position), { minLength: 2, maxLength: 4 }), (held) => {
        const { range } = cohesion(
          held.map((h, i) => member(`m${i}`, [h ?? "declined"])),
          issuesOf([1]),
        );
        const all = held.reduce<Position[][]>(
          (ways, h) =>
            ways.flatMap((way) => (h === null ? [-2, -1, 0, 1, 2] : [h]).map((p) => [...way, p as Position])),
          [[]],
        );
        const values = all.map(
          (way) =>
            cohesion(
              way.map((p, i) => member(`m${i}`, [p])),
              issuesOf([1]),
            ).raw ?? Number.NaN,
        );
        expect(Math.min(...values)).toBeCloseTo(range?.[0] ?? Number.NaN, 9);
        expect(Math.max(...values)).toBeCloseTo(range?.[1] ?? Number.NaN, 9);
      }),
    );
  });
});

describe("who departs from their bloc", () => {
  const held = (...positions: Held[]) => positions.map((p, i) => member(`m${i}`, [p]));
  const departing = (members: Member[]) =>
    departures(members, issuesOf([1])).flatMap(({ leader, departures: { cells } }) =>
      cells[0]?.departs ? [leader] : [],
    );

  it("is whoever stands on the side opposite to the median", () => {
    expect(departing(held(1, 1, -1))).toEqual(["m2"]);
    expect(departing(held(-1, -1, 1, 1, 1))).toEqual(["m0", "m1"]);
    // A median of +0.5 lies at .625 of the way: on a side.
    expect(departing(held(-1, 0, 1, 1))).toEqual(["m0"]);
  });

  it("is nobody in the middle, and nobody whose bloc is", () => {
    expect(departing(held(0, 2, 2))).toEqual([]);
    expect(departing(held(-2, 2, -2, 2, 0))).toEqual([]);
    expect(departing(held(-2, 2, -2, 2))).toEqual([]);
  });

  it("is nobody where the median stands for nobody, and says so", () => {
    // At +1, with a mean distance of 1 step; and at +1 again, with 7/5.
    for (const split of [held(2, 1, -1), held(-1, -2, 1, 2, 2)]) {
      expect(departing(split)).toEqual([]);
      for (const { departures: own } of departures(split, issuesOf([1])))
        expect(own).toMatchObject({
          value: null,
          coverage: { shared: 0, of: 1 },
          cells: [{ status: "no-common-position", amount: null, positions: [expect.anything(), 1] }],
        });
    }
  });

  it("needs a position and two others with one, and says which is missing", () => {
    const members = [...held(2, -2), member("m2", ["unclear"]), member("m3", ["not-applicable"])];
    const lines = departures(members, issuesOf([1])).map(({ departures: { cells, value } }) => [
      cells[0]?.status,
      value,
    ]);
    expect(lines).toEqual([
      ["too-few-others", null],
      ["too-few-others", null],
      ["no-position", null],
      ["not-applicable", null],
    ]);
  });

  it("counts departures over the issues compared", () => {
    const members = [
      member("a", [-1, 2, 2, "unclear"]),
      member("b", [1, 2, 2, 2]),
      member("c", [1, 1, 1, 1]),
    ];
    const [first] = departures(members, issuesOf([1, 1, 0, 1]));
    expect(first?.departures).toMatchObject({ value: 0.5, coverage: { shared: 2, of: 3 } });
    expect(first?.departures.cells[0]).toMatchObject({ positions: [-1, 1], amount: 1, others: 2 });
  });

  it("does not change when every scale is reversed, and nobody departs from a bloc of one mind", () => {
    fc.assert(
      fc.property(bloc(1, 5), (members) => {
        const ones = issuesOf(Array.from({ length: ISSUES }, () => 1));
        const turned = members.map((m) => ({ ...m, readings: m.readings.map(flipped) }));
        const where = (all: Member[]) =>
          departures(all, ones).map((d) => d.departures.cells.map(({ departs }) => departs));
        expect(where(turned)).toEqual(where(members));
        for (const at of ones.keys()) {
          const known = members.filter((m) => m.readings[at]?.position !== null).length;
          const departed = where(members).filter((w) => w[at]).length;
          if (departed === 0) continue;
          expect(departed).toBeLessThan(known / 2);
          expect(medianStands(spread(members.flatMap((m) => m.readings[at] ?? [])))).toBe(true);
        }
        const same = members.map((m) => ({ ...m, readings: members[0]?.readings ?? [] }));
        expect(where(same).flat().some(Boolean)).toBe(false);
      }),
    );
  });
});
