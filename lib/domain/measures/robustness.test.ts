import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readings, weight } from "@/lib/testing/positions";
import { type Held, readingOf } from "../testing/readings";
import { partOf } from "./measurement";
import { MEASURES, measureOf } from "./registry";
import { robustness } from "./robustness";

const issuesOf = (weights: readonly number[]) => weights.map((w, i) => ({ slug: `issue-${i}`, weight: w }));
const holding = (leader: string, held: readonly Held[]) => ({
  leader,
  readings: held.map((h) => readingOf(h)),
});
const reference = [2, 2, 2, 2, 2, 2].map((p) => readingOf(p as Held));
const ORDERS = MEASURES.filter(({ sameOrderAs }) => sameOrderAs === null).length;

describe("robustness", () => {
  // Five issues apart by 0 but one, against six by a step each: the city-block distances are 4 and 6.
  const near = holding("near", [2, 2, 2, 2, 2, -2]);
  const even = holding("even", [1, 1, 1, 1, 1, 1]);
  const measures = [measureOf("city-block"), measureOf("euclid")];

  it("counts in how many variants nobody is nearer", () => {
    const [first, second] = robustness({
      issues: issuesOf([1, 1, 1, 1, 1, 1]),
      reference,
      others: [near, even],
      measures,
    });
    // Two measures with six issues and with each one left out. By Euclid 4 of √96 against √6 of √96 is farther, unless
    // the sixth issue is the one left out; by city-block 4 against 6, or 5, is nearer.
    expect([partOf(first?.closest ?? { parts: [] }, "closest"), first?.closest.coverage.of]).toEqual([8, 14]);
    expect(first?.closest.value).toBeCloseTo(8 / 14, 12);
    expect([partOf(second?.closest ?? { parts: [] }, "closest"), second?.rank]).toEqual([6, 2]);
    expect([first?.ranks, second?.ranks]).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(first?.value).toBeCloseTo(1 - 4 / 24, 12);
    expect(first?.values?.[1]).toBe(1);
  });

  it("has 52 variants for two measures, twelve issues and weights that are not all equal", () => {
    const twelve = Array.from({ length: 12 }, (_, i) => 1 + (i % 2));
    const same = holding(
      "same",
      Array.from({ length: 12 }, () => 1 as Held),
    );
    const [only] = robustness({
      issues: issuesOf(twelve),
      reference: same.readings,
      others: [same],
      measures,
    });
    expect(only?.closest.coverage).toEqual({ shared: 52, of: 52 });
    expect([only?.closest.value, only?.ranks]).toEqual([1, [1, 1]]);
  });

  it("shares ranks among equals, and gives none where a number is refused", () => {
    const unknown = holding("unknown", ["unclear", "unclear", "unclear", "unclear", 2, 2]);
    const standings = robustness({
      issues: issuesOf([1, 1, 1, 1, 1, 1]),
      reference,
      others: [even, { ...even, leader: "again" }, near, unknown],
      measures: [measureOf("euclid")],
    });
    expect(standings.map(({ closest }) => closest.cells[0]?.rank)).toEqual([1, 1, 3, null]);
    expect(standings[3]?.closest).toMatchObject({
      value: null,
      reason: "never-measured",
      coverage: { shared: 0, of: 7 },
    });
    expect(
      robustness({ issues: [], reference: [], others: [holding("x", [])], measures: [] })[0]?.closest.reason,
    ).toBe("no-variants");
  });

  it("puts nobody before a leader who holds just what the reference holds, save by the directional measure", () => {
    const others = fc.array(readings(6), { maxLength: 3 });
    fc.assert(
      fc.property(
        readings(6),
        others,
        fc.array(weight, { minLength: 6, maxLength: 6 }),
        (own, several, by) => {
          const [twin] = robustness({
            issues: issuesOf(by),
            reference: own,
            others: [own, ...several].map((held, i) => ({ leader: `leader-${i}`, readings: held })),
          });
          for (const { measure, rank } of twin?.closest.cells ?? [])
            if (measure !== "directional") expect([1, null]).toContain(rank);
        },
      ),
    );
  });

  it("gives in every variant the value that its measure explains, and every variant once", () => {
    const ISSUES = 6;
    const weights = fc.array(weight, { minLength: ISSUES, maxLength: ISSUES });
    const others = fc.array(readings(ISSUES), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(readings(ISSUES), others, weights, (own, several, by) => {
        const issues = issuesOf(by);
        const standings = robustness({
          issues,
          reference: own,
          others: several.map((held, i) => ({ leader: `leader-${i}`, readings: held })),
        });
        const weighted = by.filter((w) => w > 0);
        const weightings = new Set(weighted).size > 1 ? 2 : 1;
        standings.forEach(({ closest: { cells } }, at) => {
          expect(cells.length).toBe(ORDERS * weightings * (weighted.length + 1));
          expect(new Set(cells.map((c) => `${c.measure} ${c.weights} ${c.without}`)).size).toBe(cells.length);
          for (const { measure, weights: kind, without, value } of cells) {
            const rows = issues.flatMap(({ slug, weight: w }, i) => {
              const [a, b] = [own[i], several[at]?.[i]];
              if (!a || !b || slug === without) return [];
              return [{ issue: slug, weight: kind === "equal" || weightings === 1 ? Math.sign(w) : w, a, b }];
            });
            expect(value).toBe(measureOf(measure).measure(rows).value);
          }
        });
      }),
      { numRuns: 40 },
    );
  });
});
