import { expect, it } from "vitest";
import { shownPercent } from "@/lib/domain/agreement-bands";
import { EXAMPLE_ISSUES, exampleReadings } from "./example";
import { EXAMPLE_CELLS, exampleFreshness, examplePriority } from "./example-gaps";

it("is a quarter two half-lives after the check", () => {
  // 730 days of half-lives of 365.25.
  expect(exampleFreshness().value).toBeCloseTo(0.25, 2);
});

/** The whole percentage of two of the three over all issues, by hand; null with fewer than five shared or half of them. */
function shown(a: number, b: number, changed: { issue: string; to: number | null }): number | null {
  const sides = [a, b].map((at) => exampleReadings()[at]?.readings ?? []);
  const held = (side: number, at: number) =>
    side === 0 && EXAMPLE_ISSUES[at] === changed.issue ? changed.to : (sides[side]?.[at]?.position ?? null);
  const asked = EXAMPLE_ISSUES.filter((_, at) => sides.every((own) => own[at]?.state !== "not-applicable"));
  const apart = asked.flatMap((issue) => {
    const at = EXAMPLE_ISSUES.indexOf(issue);
    const [x, y] = [held(0, at), held(1, at)];
    return x === null || y === null ? [] : [Math.abs(x - y)];
  });
  if (apart.length < 5 || apart.length < asked.length / 2) return null;
  return shownPercent(1 - apart.reduce((sum, steps) => sum + steps, 0) / (4 * apart.length));
}

it.each(["unknown", "old"] as const)(
  "counts the agreements that the %s cell could move, by hand",
  (which) => {
    const issue = EXAMPLE_CELLS[which];
    const own = exampleReadings()[1]?.readings[EXAMPLE_ISSUES.indexOf(issue)]?.position ?? null;
    const moved = [0, 2].filter((other) => {
      const outcomes = [-2, -1, 0, 1, 2, null].map((to) => shown(1, other, { issue, to }));
      return outcomes.some((outcome) => outcome !== shown(1, other, { issue, to: own }));
    });
    const priority = examplePriority()[which];
    expect(priority.movable).toBe(moved.length);
    // Two years of a half-life of six, for a deed; a cell that holds nothing is wholly stale.
    const staleness = which === "unknown" ? 1 : 1 - 0.5 ** (730 / (6 * 365.25));
    expect(priority.value).toBeCloseTo(moved.length * staleness, 12);
  },
);
