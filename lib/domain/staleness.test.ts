import { describe, expect, it } from "vitest";
import { isAfterLastChecked, lastCheckedOf } from "./staleness";

describe("staleness", () => {
  it("goes by the record that was checked longest ago", () => {
    const checked = ["2026-06-30", "2025-12-01", "2026-07-20"].map((lastChecked) => ({ lastChecked }));
    expect(lastCheckedOf(checked)).toBe("2025-12-01");
    expect(lastCheckedOf([...checked].reverse())).toBe("2025-12-01");
    expect(lastCheckedOf([])).toBeNull();
  });

  it("begins on the day after the last check", () => {
    expect(isAfterLastChecked("2026-06-29", "2026-06-30")).toBe(false);
    expect(isAfterLastChecked("2026-06-30", "2026-06-30")).toBe(false);
    expect(isAfterLastChecked("2026-07-01", "2026-06-30")).toBe(true);
    expect(isAfterLastChecked("2026-07-01", null)).toBe(false);
  });
});
