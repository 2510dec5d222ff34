import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Agreement, agreement } from "./agreement";
import { contrastOf, orderByDistance, rarerFirst } from "./order";
import { POSITIONS, type Position } from "./scale";
import { rowsOf } from "./testing/readings";

/** The agreement of leaders `apart` steps from each other on `shared` issues, with `open` more unknown. */
const measured = (shared: number, open: number, apart: 0 | 1 | 2): Agreement =>
  agreement(rowsOf(Array.from({ length: shared + open }, (_, i) => [0, i < shared ? apart : "unclear"])));

describe("orderByDistance", () => {
  const items = [
    { key: "far", agreement: measured(5, 0, 2) },
    { key: "refused-half", agreement: measured(2, 2, 0) },
    { key: "nothing", agreement: measured(0, 3, 0) },
    { key: "refused-whole", agreement: measured(3, 0, 2) },
    { key: "refused-whole-more", agreement: measured(4, 0, 2) },
    { key: "no-scope", agreement: measured(0, 0, 0) },
    { key: "near-b", agreement: measured(5, 0, 1) },
    { key: "near-a", agreement: measured(6, 3, 1) },
    { key: "near-c", agreement: measured(5, 0, 1) },
  ];

  it("puts the nearest first and the refused last", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (shuffled) => {
        expect(orderByDistance(shuffled).map((x) => x.key)).toEqual([
          "near-a",
          "near-b",
          "near-c",
          "far",
          "refused-whole-more",
          "refused-whole",
          "refused-half",
          "no-scope",
          "nothing",
        ]);
      }),
    );
  });

  it("leaves what it was given as it was", () => {
    const before = [...items];
    orderByDistance(items);
    expect(items).toEqual(before);
  });
});

describe("contrastOf", () => {
  it.each([
    [[2, 1], "agreement"],
    [[2, 0], "difference"],
    [[1, 0, -1], "difference"],
    [[0, 0, null], "agreement"],
    [[2, null], "unknown"],
    [[null, null], "unknown"],
    [[], "unknown"],
  ] as [Position[], string][])("of %j is %s", (positions, contrast) => {
    expect(contrastOf(positions)).toBe(contrast);
  });

  it("is the same in any order of leaders, on a reversed scale and beside more unknown", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom(...POSITIONS)), { maxLength: 8 }), (positions) => {
        const expected = contrastOf(positions);
        expect(contrastOf([...positions].reverse())).toBe(expected);
        expect(contrastOf(positions.map((p) => (p === null ? null : ((0 - p) as Position))))).toBe(expected);
        expect(contrastOf([...positions, null])).toBe(expected);
      }),
    );
  });
});

describe("rarerFirst", () => {
  const issue = (name: string, ...positions: (Position | null)[]) => ({ name, positions });
  const names = (...issues: ReturnType<typeof issue>[]) => rarerFirst(issues).map((x) => x.name);

  it("puts the rarer kind first and the unknown last, each in the order given", () => {
    const [same1, same2] = [issue("same1", 1, 1), issue("same2", 2, 1)];
    const [apart1, apart2] = [issue("apart1", 2, -2), issue("apart2", 1, -1)];
    const open = issue("open", 2, null);
    expect(names(open, same1, apart1, same2)).toEqual(["apart1", "same1", "same2", "open"]);
    expect(names(apart1, open, same1, apart2)).toEqual(["same1", "apart1", "apart2", "open"]);
    expect(names(same1, apart1, open)).toEqual(["apart1", "same1", "open"]);
  });

  it("keeps every issue exactly once", () => {
    const some = fc.array(
      fc.record({
        name: fc.nat(),
        positions: fc.array(fc.option(fc.constantFrom(...POSITIONS)), { maxLength: 4 }),
      }),
    );
    fc.assert(
      fc.property(some, (issues) => {
        const ordered = rarerFirst(issues);
        expect(ordered).toHaveLength(issues.length);
        expect(new Set(ordered.map((x) => x.positions))).toEqual(new Set(issues.map((x) => x.positions)));
      }),
    );
  });
});
