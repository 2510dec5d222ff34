import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DatedDay, fromEpochDay, parseDatedDay } from "./day";
import { containsDay, isEmptyPeriod, type Period, periodsOverlap } from "./period";

const period = (from: string, to: string | null): Period => ({
  from: parseDatedDay(from) as DatedDay,
  to: to === null ? null : parseDatedDay(to),
});

/** Days and periods within one fortnight, so that they meet often. */
const someDay = fc.integer({ min: 18_000, max: 18_014 });
const somePeriod = fc
  .tuple(someDay, fc.option(someDay))
  .map(([from, to]) => period(fromEpochDay(from), to === null ? null : fromEpochDay(to)));

describe("periods", () => {
  it("hold their first day and not their last", () => {
    const p = period("2021-01-20", "2021-02-01");
    expect(["2021-01-19", "2021-01-20", "2021-01-31", "2021-02-01"].map((d) => containsDay(p, d))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(containsDay(period("2021-01-20", null), "9999-12-31")).toBe(true);
  });

  it("count a month or year as its first day at both ends", () => {
    const p = period("2020", "2021-03");
    expect(containsDay(p, "2020-01-01")).toBe(true);
    expect(containsDay(p, "2021-02-28")).toBe(true);
    expect(containsDay(p, "2021-03-01")).toBe(false);
    expect(isEmptyPeriod(period("2021", "2021"))).toBe(true);
    expect(isEmptyPeriod(period("2021", "2021-01-02"))).toBe(false);
  });

  it("overlap exactly when they have a day in common", () => {
    fc.assert(
      fc.property(somePeriod, somePeriod, (a, b) => {
        // Every end lies within the fortnight, so a common day of open-ended periods shows on the day after it.
        const days = Array.from({ length: 16 }, (_, i) => fromEpochDay(18_000 + i));
        const common = days.some((d) => containsDay(a, d) && containsDay(b, d));
        expect(periodsOverlap(a, b)).toBe(common);
        expect(periodsOverlap(b, a)).toBe(common);
      }),
    );
  });

  it("are empty exactly when they hold no day", () => {
    fc.assert(
      fc.property(somePeriod, (p) => {
        expect(isEmptyPeriod(p)).toBe(!periodsOverlap(p, p));
      }),
    );
  });
});
