import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { held, weight } from "@/lib/testing/positions";
import { type Cell, type LaneReading, laneGap } from "../cell";
import type { Held } from "../testing/readings";
import { type GapRow, gap } from "./gap";
import { partOf } from "./measurement";

const lane = (what: Held): LaneReading => ({
  position: typeof what === "number" ? what : null,
  state: typeof what === "number" ? null : what,
  confidence: "high",
  revisionId: 1,
  day: "2024-05-01",
});
const cell = (says: Held | null, does: Held | null): Cell => ({
  says: says === null ? null : lane(says),
  does: does === null ? null : lane(does),
});
const row = (says: Held | null, does: Held | null, at = 0, by = 1): GapRow => ({
  leader: `leader-${at % 2}`,
  issue: `issue-${at}`,
  weight: by,
  cell: cell(says, does),
});
const someRows = fc
  .array(fc.tuple(fc.option(held), fc.option(held), weight), { maxLength: 10 })
  .map((all) => all.map(([says, does, by], at) => row(says, does, at, by)));

describe("the gap between word and deed", () => {
  it("is the mean distance of deed from word, of the most that it can be", () => {
    const result = gap([
      row(2, 2, 0),
      row(2, -2, 1),
      row(1, 2, 2),
      row(0, 1, 3),
      row(-1, -2, 4),
      row(2, null, 5),
    ]);
    // 0 + 4 + 1 + 1 + 1 of 4·5; the sixth is open from 0 to 4.
    expect(result).toMatchObject({ formula: "gap", kind: "measured", coverage: { shared: 5, of: 6 } });
    expect(result.value).toBeCloseTo(7 / 20, 12);
    expect(result.range?.[0]).toBeCloseTo(7 / 24, 12);
    expect(result.range?.[1]).toBeCloseTo(11 / 24, 12);
    expect(partOf(result, "share")).toBeCloseTo(7 / 20, 12);
    expect(result.cells.map(({ signed }) => signed)).toEqual([0, -4, 1, 1, -1, null]);
    expect(result.cells.map(({ oppositeSides }) => oppositeSides)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(result.cells[1]).toMatchObject({ leader: "leader-1", positions: [2, -2], distance: 4 });
  });

  it("never takes a lane without a position for a gap", () => {
    const open = gap([row(2, null), row(2, "unclear"), row(null, -2), row("declined", "not-found")]);
    expect(open).toMatchObject({
      value: null,
      raw: null,
      reason: "nothing-shared",
      coverage: { shared: 0, of: 4 },
    });
  });

  it("is on each line the gap of its cell, lies in the range where all is known, and knows no order", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const result = gap(rows);
        expect(result.cells.map(({ distance }) => distance)).toEqual(rows.map(({ cell: c }) => laneGap(c)));
        const backwards = gap([...rows].reverse());
        if (result.raw === null) expect(backwards.raw).toBeNull();
        else expect(backwards.raw).toBeCloseTo(result.raw, 9);
        if (result.raw === null || !result.range) return;
        expect(result.range[0]).toBeLessThanOrEqual(result.range[1]);
        expect(result.raw).toBeGreaterThanOrEqual(result.range[0] - 1e-9);
        expect(result.raw).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
