import { describe, expect, it } from "vitest";
import { agreement } from "./agreement";
import type { Position } from "./scale";
import { type Held, rowsOf } from "./testing/readings";

describe("agreement, by hand", () => {
  it("is one minus the mean distance over four", () => {
    // Distances 0, 1, 2, 4, 0: 1 − 7/20.
    const a = agreement(
      rowsOf([
        [2, 2],
        [1, 2],
        [0, -2],
        [-2, 2],
        [0, 0],
      ]),
    );
    expect(a).toMatchObject({ kind: "measured", reason: null, coverage: { shared: 5, of: 5 } });
    expect(a.value).toBeCloseTo(0.65, 12);
    expect(a.range?.[0]).toBeCloseTo(0.65, 12);
    expect(a.range?.[1]).toBeCloseTo(0.65, 12);
    expect(a.cells.map((c) => c.distance)).toEqual([0, 1, 2, 4, 0]);
  });

  it("weighs issues, and leaves those of weight 0 out", () => {
    // (3·1 + 1·4) / (4·(3 + 1 + 1 + 1 + 1)) = 7/28; the sixth issue counts nowhere.
    const a = agreement(
      rowsOf([
        [1, 2, 3],
        [-2, 2],
        [0, 0],
        [1, 1],
        [2, 2],
        [-2, 2, 0],
      ]),
    );
    expect(a.value).toBeCloseTo(0.75, 12);
    expect(a.coverage).toEqual({ shared: 5, of: 5 });
    expect(a.weights).toEqual({ shared: 7, of: 7 });
    expect(a.cells[5]?.status).toBe("weight-0");
  });

  it("spans what unknown cells leave open", () => {
    // Five shared of distance 0; one unknown beside +1 (0 to 3), one beside 0 (0 to 2), one unknown to both (0 to 4).
    const a = agreement(
      rowsOf([
        [1, 1],
        [1, 1],
        [2, 2],
        [0, 0],
        [-1, -1],
        [1, "unclear"],
        ["declined", 0],
        ["not-found", "unclear"],
      ]),
    );
    expect(a.value).toBe(1);
    expect(a.coverage).toEqual({ shared: 5, of: 8 });
    expect(a.range?.[0]).toBeCloseTo(1 - 9 / 32, 12);
    expect(a.range?.[1]).toBe(1);
    expect(a.cells.slice(5).map((c) => [c.status, c.minDistance, c.maxDistance])).toEqual([
      ["unknown", 0, 3],
      ["unknown", 0, 2],
      ["unknown", 0, 4],
    ]);
  });

  it("weighs the unknown cells too", () => {
    // Lowest 1 − (5·0 + 3·4) / (4·8), highest 1.
    const a = agreement(
      rowsOf([
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
        ["unclear", "unclear", 3],
      ]),
    );
    expect(a.range?.[0]).toBeCloseTo(0.625, 12);
    expect(a.weights).toEqual({ shared: 5, of: 8 });
  });

  it("takes what applies to neither or only one out of the scope", () => {
    const a = agreement(
      rowsOf([
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
        ["not-applicable", 2],
        ["unclear", "not-applicable"],
      ]),
    );
    expect(a.coverage).toEqual({ shared: 5, of: 5 });
    expect(a.range).toEqual([1, 1]);
    expect(a.cells.slice(5).map((c) => c.status)).toEqual(["not-applicable", "not-applicable"]);
  });

  it("counts where a deed is set against a word, among what is counted", () => {
    const rows = rowsOf([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
      [1, "unclear"],
    ]).map((row, i) => (i < 2 || i === 5 ? { ...row, b: { ...row.b, lane: "says" as const } } : row));
    const a = agreement(rows);
    expect(a.deedsAgainstWords).toBe(2);
    expect(a.cells.map((c) => c.deedAgainstWord)).toEqual([true, true, false, false, false, false]);
  });

  it("can have a value below its range: what is unknown could only bring the two nearer", () => {
    const a = agreement(
      rowsOf([
        [-2, 2],
        [-2, 2],
        [-2, 2],
        [-2, 2],
        [-2, 2],
        [0, "unclear"],
      ]),
    );
    expect(a.value).toBe(0);
    expect(a.range?.[0]).toBeCloseTo(1 - 22 / 24, 12);
  });
});

describe("agreement refuses", () => {
  const same = (shared: number, open: number) =>
    agreement(
      rowsOf([
        ...Array.from({ length: shared }, (): [Held, Held] => [1, 2]),
        ...Array.from({ length: open }, (): [Held, Held] => [1, "unclear"]),
      ]),
    );

  it.each([
    [0, 0, "no-scope", false],
    [0, 3, "nothing-shared", true],
    [4, 0, "too-few-shared", true],
    [5, 0, null, true],
    [5, 5, null, true],
    [5, 6, "too-little-coverage", true],
    [6, 6, null, true],
    [6, 7, "too-little-coverage", true],
  ])("with %i shared and %i open: %s", (shared, open, reason, hasRange) => {
    const a = same(shared, open);
    expect(a.reason).toBe(reason);
    expect(a.kind).toBe(reason ? "insufficient" : "measured");
    expect(a.value).toBe(reason ? null : 0.75);
    expect(a.raw).toBe(shared > 0 ? 0.75 : null);
    expect(a.range !== null).toBe(hasRange);
  });

  it("by count, whatever the weights", () => {
    expect(
      agreement(
        rowsOf([
          [1, 1, 100],
          [1, 1],
          [1, 1],
          [1, 1],
        ]),
      ).reason,
    ).toBe("too-few-shared");
  });

  it("what is no position or no weight, as a bug upstream", () => {
    for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => agreement(rowsOf([[1, 1, bad]]))).toThrow(RangeError);
    for (const bad of [3, -3, 0.5, Number.NaN])
      expect(() => agreement(rowsOf([[bad as Position, 1]]))).toThrow(RangeError);
  });
});
