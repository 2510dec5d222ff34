import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreement, type IssueReading } from "@/lib/domain/agreement";
import type { Reading } from "@/lib/domain/cell";
import { POSITIONS, type Position } from "@/lib/domain/scale";
import type { State } from "@/lib/domain/state";
import { sumOf } from "./sum-model";

const held = (
  position: Position | null,
  state: State | null = position === null ? "not-found" : null,
): Reading => ({
  lane: "says",
  position,
  state,
  day: "2020-01-01",
  confidence: "high",
});

describe("the sum behind an agreement", () => {
  it("lists what is counted, unknown and left out, and adds it up", () => {
    const sum = sumOf(
      agreement([
        { issue: "a", weight: 1, a: held(2), b: held(-1) },
        { issue: "b", weight: 2, a: held(0), b: held(1) },
        { issue: "c", weight: 1, a: held(1), b: held(null) },
        { issue: "d", weight: 1, a: held(null), b: held(null) },
        { issue: "e", weight: 0, a: held(1), b: held(1) },
        { issue: "f", weight: 1, a: held(1), b: held(null, "not-applicable") },
      ]),
    );
    expect(sum.counted.map((c) => c.issue)).toEqual(["a", "b"]);
    expect(sum.unknown.map((c) => c.issue)).toEqual(["c", "d"]);
    expect(sum.leftOut.map((c) => c.issue)).toEqual(["e", "f"]);
    expect(sum).toMatchObject({ apart: 5, extent: 12, least: 5, most: 5 + 3 + 4, scopeExtent: 20 });
  });

  it("gives the very value and range of the agreement", () => {
    const reading = fc
      .option(fc.constantFrom(...POSITIONS), { nil: null })
      .chain((p) =>
        p === null
          ? fc.constantFrom<State>("unclear", "not-found", "not-applicable").map((s) => held(null, s))
          : fc.constant(held(p)),
      );
    const rows = fc
      .array(fc.record({ weight: fc.integer({ min: 0, max: 5 }), a: reading, b: reading }), { maxLength: 12 })
      .map((list) => list.map((row, at): IssueReading => ({ issue: `issue-${at}`, ...row })));
    fc.assert(
      fc.property(rows, (given) => {
        const result = agreement(given);
        const sum = sumOf(result);
        if (result.raw !== null) expect(1 - sum.apart / sum.extent).toBeCloseTo(result.raw, 10);
        if (result.range) {
          expect(1 - sum.most / sum.scopeExtent).toBeCloseTo(result.range[0], 10);
          expect(1 - sum.least / sum.scopeExtent).toBeCloseTo(result.range[1], 10);
        }
        expect(sum.counted.length + sum.unknown.length + sum.leftOut.length).toBe(given.length);
      }),
    );
  });
});
