import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DatedDay, fromEpochDay, parseDatedDay, toEpochDay } from "./day";
import { type LaidStance, layOver } from "./laid-over";
import { LANES, type Lane } from "./lane";
import { buildPositionIndex, cellAt, type IndexedStance } from "./position-index";
import { POSITIONS } from "./scale";

const dated = (text: string) => parseDatedDay(text) as DatedDay;
const row = (revisionId: number, leader: number, issue: number, lane: Lane, given: Partial<IndexedStance>) =>
  ({
    revisionId,
    leader,
    issue,
    lane,
    position: 1,
    state: null,
    confidence: "high",
    from: dated("2020"),
    to: null,
    ...given,
  }) satisfies IndexedStance;

const rows = [
  row(1, 1, 10, "does", { position: -2, to: dated("2022") }),
  row(2, 1, 10, "does", { position: -1, from: dated("2022") }),
  row(3, 1, 11, "says", { position: 2 }),
  row(4, 2, 10, "does", { position: null, state: "unclear" }),
];
const index = buildPositionIndex(rows);
const held = (of: typeof index, leader: number, issue: number, lane: Lane, day: string) => {
  const cell = cellAt(of, leader, issue, toEpochDay(day), toEpochDay(day));
  return cell[lane]?.position ?? cell[lane]?.state ?? null;
};

describe("changes laid over a release", () => {
  it("replaces, adds and takes away periods, and leaves the others and the release as they are", () => {
    const { leader, issue, lane, ...stance } = row(9, 1, 10, "does", { position: 2, from: dated("2022") });
    const laid: LaidStance[] = [
      { leader, issue, lane, replaces: 2, stance },
      { leader: 2, issue: 10, lane: "does", replaces: 4, stance: null },
      { leader: 3, issue: 12, lane: "says", replaces: null, stance: { ...stance, revisionId: 10 } },
    ];
    const after = layOver(index, laid);
    expect(held(after, 1, 10, "does", "2021-05-05")).toBe(-2);
    expect(held(after, 1, 10, "does", "2023-05-05")).toBe(2);
    expect(held(after, 1, 11, "says", "2023-05-05")).toBe(2);
    expect(held(after, 2, 10, "does", "2023-05-05")).toBeNull();
    expect(held(after, 3, 12, "says", "2023-05-05")).toBe(2);
    expect(held(index, 1, 10, "does", "2023-05-05")).toBe(-1);
    expect(held(index, 2, 10, "does", "2023-05-05")).toBe("unclear");
  });

  it("is the release itself where nothing is laid over it", () => {
    expect(layOver(index, [])).toEqual(index);
  });

  it("is the index that would be built of all periods anew", () => {
    const period = fc.record({
      leader: fc.integer({ min: 1, max: 3 }),
      issue: fc.integer({ min: 1, max: 3 }),
      lane: fc.constantFrom(...LANES),
      position: fc.constantFrom(...POSITIONS),
      from: fc.integer({ min: 18_000, max: 18_900 }).map((day) => dated(fromEpochDay(day))),
    });
    const periods = fc
      .uniqueArray(period, {
        maxLength: 14,
        selector: (p) => `${p.leader} ${p.issue} ${p.lane} ${p.from.day}`,
      })
      .map((all) => all.map((p, at) => row(at + 1, p.leader, p.issue, p.lane, p)));
    fc.assert(
      fc.property(periods, fc.func(fc.constantFrom("keep", "add", "remove", "replace")), (all, fateOf) => {
        const fates = all.map((one) => ({ one, fate: fateOf(one.revisionId) }));
        const before = fates.flatMap(({ one, fate }) => (fate === "add" ? [] : [one]));
        const replaced = (one: IndexedStance) => ({
          ...one,
          revisionId: one.revisionId + 100,
          position: 0 as const,
        });
        const laid = fates.flatMap(({ one, fate }): LaidStance[] => {
          const { leader, issue, lane } = one;
          if (fate === "keep") return [];
          const stance = fate === "remove" ? null : fate === "add" ? one : replaced(one);
          return [{ leader, issue, lane, replaces: fate === "add" ? null : one.revisionId, stance }];
        });
        const after = fates.flatMap(({ one, fate }) =>
          fate === "remove" ? [] : [fate === "replace" ? replaced(one) : one],
        );
        expect(layOver(buildPositionIndex(before), laid)).toEqual(buildPositionIndex(after));
      }),
    );
  });
});
