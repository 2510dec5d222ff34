import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isPosition,
  POSITIONS,
  type Position,
  positionWord,
  SCALE_MAX,
  SCALE_MIN,
  SCALE_RANGE,
} from "./scale";

describe("the scale", () => {
  it("has five whole positions from its one end to the other", () => {
    expect(POSITIONS).toEqual([-2, -1, 0, 1, 2]);
    expect(POSITIONS[0]).toBe(SCALE_MIN);
    expect(POSITIONS.at(-1)).toBe(SCALE_MAX);
    expect(SCALE_RANGE).toBe(4);
  });

  it("knows its own positions and nothing else", () => {
    fc.assert(
      fc.property(fc.anything(), (x) => {
        expect(isPosition(x)).toBe(POSITIONS.some((p) => p === x));
      }),
    );
    for (const p of POSITIONS) expect(isPosition(p)).toBe(true);
    for (const x of [3, -3, 0.5, Number.NaN, "1", null, undefined]) expect(isPosition(x)).toBe(false);
  });

  it("has a word of its own for each position", () => {
    expect(POSITIONS.map(positionWord)).toEqual([
      "opposes-strongly",
      "opposes",
      "mixed",
      "supports",
      "supports-strongly",
    ]);
    expect(() => positionWord(3 as Position)).toThrow(RangeError);
  });
});
