import { describe, expect, it } from "vitest";
import { axisOver } from "./axis";

const from = (day: string) => ({ from: { day, precision: "day" as const }, to: null });

describe("the axis of a timeline", () => {
  it("begins before the first period and ends on the day in force", () => {
    expect(axisOver([from("2021-01-01"), from("2020-04-01")], "2024-01-01", "2023-06-30")).toEqual({
      from: "2020-01-02",
      to: "2024-01-01",
    });
  });

  it("reaches past what begins after the day in force", () => {
    const { from: first, to } = axisOver([from("2025-01-01")], "2018-01-01", null);
    expect(first < "2018-01-01").toBe(true);
    expect(to > "2025-01-01").toBe(true);
  });

  it("reaches to the day last checked where that is later, for what still held then", () => {
    expect(axisOver([from("2017-01-01")], "2018-01-01", "2026-06-30").to).toBe("2026-06-30");
  });

  it("has a length without any period", () => {
    const axis = axisOver([], "2018-01-01", "2026-06-30");
    expect(axis.from < axis.to).toBe(true);
  });
});
