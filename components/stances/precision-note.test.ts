import { describe, expect, it } from "vitest";
import { laterNote } from "./later-note";
import { precisionNote } from "./precision-note";

const exact = { day: "2020-04-02", precision: "day" } as const;

describe("how exactly a period is known", () => {
  it("says nothing where both ends are known to the day or the end is open", () => {
    expect(precisionNote({ from: exact, to: exact })).toBeNull();
    expect(precisionNote({ from: exact, to: null })).toBeNull();
  });

  it("names the end that is not, and the day it counts as", () => {
    const note = precisionNote({
      from: { day: "2020-04-01", precision: "month" },
      to: { day: "2022-01-01", precision: "year" },
    });
    expect(note).toContain("known only to the month; it counts from 1 April 2020");
    expect(note).toContain("known only to the year; it counts as 1 January 2022");
  });
});

describe("a period that has not begun", () => {
  it("is marked, and one that begins on the day is not", () => {
    expect(laterNote({ from: exact }, "2020-04-01")).toBe("begins after 1 April 2020");
    expect(laterNote({ from: exact }, "2020-04-02")).toBeNull();
  });
});
