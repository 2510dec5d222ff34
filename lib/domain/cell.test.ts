import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, type LaneReading, laneGap, lanesDiffer, readCell } from "./cell";
import { CONFIDENCES } from "./confidence";
import { POSITIONS, type Position } from "./scale";
import { STATES, type State } from "./state";

const held = (what: Position | State, day = "2021-03-15"): LaneReading => ({
  position: typeof what === "number" ? what : null,
  state: typeof what === "number" ? null : what,
  confidence: "medium",
  revisionId: 7,
  day,
});

const someLane = fc.option(
  fc
    .tuple(fc.constantFrom(...POSITIONS, ...STATES), fc.constantFrom(...CONFIDENCES), fc.nat())
    .map(([what, confidence, revisionId]): LaneReading => ({ ...held(what), confidence, revisionId })),
);
const someCell: fc.Arbitrary<Cell> = fc.record({ says: someLane, does: someLane });

describe("readCell", () => {
  const answer = (cell: Cell, choice: "default" | "says" | "does") => {
    const { lane, position, state } = readCell(cell, choice);
    return [lane, position ?? state];
  };

  it("takes the deed where it holds a position, else the word", () => {
    expect(answer({ says: held(2), does: held(-1) }, "default")).toEqual(["does", -1]);
    expect(answer({ says: held(2), does: held("unclear") }, "default")).toEqual(["says", 2]);
    expect(answer({ says: held(2), does: null }, "default")).toEqual(["says", 2]);
    expect(answer({ says: null, does: held(0) }, "default")).toEqual(["does", 0]);
  });

  it("without a position says why: of the deed, else of the word, else not yet researched", () => {
    expect(answer({ says: held("declined"), does: held("not-found") }, "default")).toEqual([
      "does",
      "not-found",
    ]);
    expect(answer({ says: held("declined"), does: null }, "default")).toEqual(["says", "declined"]);
    expect(answer({ says: null, does: null }, "default")).toEqual([null, "not-yet-researched"]);
  });

  it("keeps to the lane asked for", () => {
    expect(answer({ says: held(2), does: held(-1) }, "says")).toEqual(["says", 2]);
    expect(answer({ says: held(2), does: null }, "does")).toEqual([null, "not-yet-researched"]);
  });

  it("names the day and confidence of what it read", () => {
    const cell = { says: held(1, "2021-03-15"), does: held(2, "2020-01-19") };
    expect(readCell(cell, "default")).toMatchObject({ day: "2020-01-19", confidence: "medium" });
    expect(readCell(cell, "says").day).toBe("2021-03-15");
    expect(readCell({ says: null, does: null }, "default")).toMatchObject({ day: null, confidence: null });
  });

  it("always gives a position or a state, never both, and a position if either lane holds one", () => {
    fc.assert(
      fc.property(someCell, (cell) => {
        for (const choice of ["default", "says", "does"] as const) {
          const { position, state } = readCell(cell, choice);
          expect((position === null) === (state !== null)).toBe(true);
        }
        const some = [cell.says, cell.does].some((lane) => lane !== null && lane.position !== null);
        expect(readCell(cell, "default").position !== null).toBe(some);
      }),
    );
  });
});

describe("word and deed", () => {
  it("differ only where both hold positions that are not the same", () => {
    expect(lanesDiffer({ says: held(1), does: held(-2) })).toBe(true);
    expect(laneGap({ says: held(1), does: held(-2) })).toBe(3);
    expect(lanesDiffer({ says: held(1), does: held(1) })).toBe(false);
    expect(laneGap({ says: held(0), does: held(0) })).toBe(0);
    expect(laneGap({ says: held(2), does: held("unclear") })).toBeNull();
    expect(lanesDiffer({ says: held(2), does: null })).toBe(false);
  });

  it("agree on whether there is a gap", () => {
    fc.assert(
      fc.property(someCell, (cell) => {
        expect(lanesDiffer(cell)).toBe((laneGap(cell) ?? 0) > 0);
      }),
    );
  });
});
