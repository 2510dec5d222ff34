import { describe, expect, it } from "vitest";
import {
  formatDay,
  formatDayIn,
  formatDayShort,
  formatInstant,
  formatList,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatPosition,
  formatYears,
} from "./format";

const march = { day: "2017-03-01", precision: "month" } as const;
const left = { day: "2021-01-20", precision: "day" } as const;

describe("dates", () => {
  it("says only as much as is known", () => {
    expect(formatDay("2021-03-15")).toBe("15 March 2021");
    expect(formatDay(march)).toBe("March 2017");
    expect(formatDay({ day: "2021-01-01", precision: "year" })).toBe("2021");
    expect(formatDayShort("2021-12-31")).toBe("31 Dec 2021");
    expect(formatInstant(new Date("2021-12-31T23:05:59Z"))).toBe("31 Dec 2021, 23:05 UTC");
    expect(formatDayIn(march)).toBe("in March 2017");
    expect(formatDayIn("2021-03-15")).toBe("on 15 March 2021");
  });
  it("writes periods", () => {
    expect(formatPeriod({ from: left, to: null })).toBe("since 20 January 2021");
    expect(formatPeriod({ from: march, to: left })).toBe("from March 2017 to 20 January 2021");
    expect(formatYears({ from: march, to: left })).toBe("2017–2021");
    expect(formatYears({ from: left, to: null })).toBe("2021–");
  });
});

describe("numbers", () => {
  it("uses a true minus and whole percentages", () => {
    expect([-2, -1, 0, 1, 2].map((p) => formatPosition(p as -2))).toEqual(["−2", "−1", "0", "+1", "+2"]);
    expect(formatNumber(-1234.567)).toBe("−1,234.57");
    expect(formatPercent(0.645)).toBe("65%");
    expect(formatPercent(1)).toBe("100%");
    expect([formatPercent(-0.12), formatPercent(-0.001)]).toEqual(["−12%", "0%"]);
  });
  it("joins lists", () => {
    expect(formatList(["a", "b", "c"])).toBe("a, b and c");
  });
});
