import { describe, expect, it } from "vitest";
import { CONFIDENCES, isConfidence, isWeaklySourced } from "./confidence";
import { isLane, LANES } from "./lane";
import { isState, STATES } from "./state";

describe("lanes, states and grades of confidence", () => {
  it("are closed lists in a fixed order", () => {
    expect(LANES).toEqual(["says", "does"]);
    expect(STATES).toEqual([
      "unclear",
      "declined",
      "not-found",
      "not-applicable",
      "withheld",
      "not-yet-researched",
    ]);
    expect(CONFIDENCES).toEqual(["low", "medium", "high"]);
  });

  it("know their own members and nothing else", () => {
    expect(LANES.every(isLane)).toBe(true);
    expect(STATES.every(isState)).toBe(true);
    expect(CONFIDENCES.every(isConfidence)).toBe(true);
    for (const x of ["Says", "neutral", "", null, 0, undefined, "toString"])
      expect([isLane(x), isState(x), isConfidence(x)]).toEqual([false, false, false]);
  });

  it("call weakly sourced what has low confidence, and only that", () => {
    expect(CONFIDENCES.filter(isWeaklySourced)).toEqual(["low"]);
  });
});
