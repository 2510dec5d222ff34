import { describe, expect, it } from "vitest";
import { spread } from "@/lib/domain/spread";
import { formatPlace, spreadText } from "./spread-text";

const at = (position: -2 | -1 | 0 | 1 | 2) => ({ position, state: null });
const unknown = { position: null, state: "unclear" } as const;

describe("median and spread in words", () => {
  it("says both with the coverage, and counts a state as no position", () => {
    expect(spreadText(spread([at(-1), at(2), unknown]), 3)).toBe(
      "Median +0.5; mean distance from it 1.5 of at most 2; 2 of 3 leaders hold a position.",
    );
  });

  it("gives no number out of nothing", () => {
    expect(spreadText(spread([unknown]), 1)).toBe("The one leader holds no position on this day.");
  });

  it("signs a place on either side of the middle", () => {
    expect([-1.5, -2, 0, 0.5, 1].map(formatPlace)).toEqual(["−1.5", "−2", "0", "+0.5", "+1"]);
  });
});
