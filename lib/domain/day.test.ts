import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  compareCoarsely,
  compareDays,
  type DatedDay,
  daysBetween,
  fromEpochDay,
  parseDatedDay,
  parseDay,
  toEpochDay,
  writeDatedDay,
} from "./day";

const FIRST = toEpochDay("0001-01-01");
const LAST = toEpochDay("9999-12-31");
const epochDay = fc.integer({ min: FIRST, max: LAST });
const dated = fc
  .tuple(epochDay, fc.constantFrom("day", "month", "year"))
  .map(([n, p]) => parseDatedDay(fromEpochDay(n).slice(0, { day: 10, month: 7, year: 4 }[p])) as DatedDay);

describe("days", () => {
  it("count from 1970 like the platform's own calendar", () => {
    expect(toEpochDay("1970-01-01")).toBe(0);
    expect(toEpochDay("2000-03-01")).toBe(11_017);
    expect(toEpochDay("1969-12-31")).toBe(-1);
    fc.assert(
      fc.property(epochDay, (n) => {
        const day = fromEpochDay(n);
        expect(day).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10));
        expect(toEpochDay(day)).toBe(n);
        expect(parseDay(day)).toBe(day);
      }),
    );
  });

  it("are only those the calendar has", () => {
    for (const day of ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
      expect(parseDay(day)).toBe(day);
    for (const text of [
      "2023-02-29",
      "1900-02-29",
      "2021-13-01",
      "2021-00-10",
      "2021-04-31",
      "2021-01-00",
      "0000-01-01",
      "2021-1-1",
      "2021-01-01T00:00:00Z",
      " 2021-01-01",
      "2021-01-01\n",
      "+2021-01-01",
      "２021-01-01",
      "",
    ])
      expect(parseDay(text)).toBeNull();
  });

  it("order as they follow one another", () => {
    fc.assert(
      fc.property(epochDay, epochDay, (m, n) => {
        const [a, b] = [fromEpochDay(m), fromEpochDay(n)];
        expect(Math.sign(compareDays(a, b))).toBe(Math.sign(m - n));
        expect(daysBetween(a, b)).toBe(n - m);
        expect(addDays(a, n - m)).toBe(b);
      }),
    );
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2021-01-01", -1)).toBe("2020-12-31");
  });

  it("refuse what is no day or lies outside the calendar", () => {
    expect(() => toEpochDay("2023-02-29")).toThrow(RangeError);
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => addDays("0001-01-01", -1)).toThrow(RangeError);
    expect(() => fromEpochDay(0.5)).toThrow(RangeError);
  });
});

describe("dated days", () => {
  it("stand as the first day of what is known", () => {
    expect(parseDatedDay("2021")).toEqual({ day: "2021-01-01", precision: "year" });
    expect(parseDatedDay("2021-03")).toEqual({ day: "2021-03-01", precision: "month" });
    expect(parseDatedDay("2021-03-15")).toEqual({ day: "2021-03-15", precision: "day" });
  });

  it("refuse everything else", () => {
    for (const text of ["21", "2021-", "2021-3", "2021-13", "2021-02-30", "0000", "2021-03-15 ", "march", ""])
      expect(parseDatedDay(text)).toBeNull();
  });

  it("are written as they were read", () => {
    fc.assert(
      fc.property(dated, (d) => {
        expect(parseDatedDay(writeDatedDay(d))).toEqual(d);
      }),
    );
  });

  it("compare at the coarser precision", () => {
    const order = (a: string, b: string) =>
      compareCoarsely(parseDatedDay(a) as DatedDay, parseDatedDay(b) as DatedDay);
    expect(order("2021", "2021-12-31")).toEqual({ order: 0, precision: "year" });
    expect(order("2021-03", "2021-03-15")).toEqual({ order: 0, precision: "month" });
    expect(order("2021-03-14", "2021-03-15")).toEqual({ order: -1, precision: "day" });
    expect(order("2022", "2021-12")).toEqual({ order: 1, precision: "year" });
  });
});
