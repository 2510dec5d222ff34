import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../day";
import { type Evidence, type EvidenceKind, freshness, HALF_LIVES, KIND_OF_LANE } from "./freshness";

const ON = "2024-06-01";
const KINDS: EvidenceKind[] = ["statement", "programme", "vote", "act"];
const piece = (kind: EvidenceKind, age: number): Evidence => ({
  key: `${kind}-${age}`,
  kind,
  day: addDays(ON, -age),
});
const HALF = { statement: 100, programme: 200, vote: 400, act: 800 };
const pieces = fc.array(
  fc
    .tuple(fc.constantFrom(...KINDS), fc.integer({ min: 0, max: 5000 }))
    .map(([kind, age]) => piece(kind, age)),
  { minLength: 1, maxLength: 5 },
);

describe("freshness", () => {
  it.each(KINDS)("is 1 on the day, and halves with every half-life of its kind (%s)", (kind) => {
    const at = (age: number) => freshness([piece(kind, age)], ON, HALF).value;
    expect([at(0), at(HALF[kind]), at(2 * HALF[kind])]).toEqual([1, 0.5, 0.25]);
    expect(freshness([{ ...piece(kind, 0), day: addDays(ON, 9) }], ON, HALF).value).toBe(1);
  });

  it("is that of the piece that counts for most", () => {
    const result = freshness([piece("statement", 100), piece("act", 400), piece("vote", 800)], ON, HALF);
    expect(result.value).toBeCloseTo(Math.SQRT1_2, 12);
    expect(result.cells.map(({ amount }) => amount)).toEqual([0.5, Math.SQRT1_2, 0.25]);
    expect(result.cells[1]).toMatchObject({ issue: "act-400", positions: [400], weight: 800, kind: "act" });
  });

  it("is none for what rests on nothing", () => {
    expect(freshness([], ON)).toMatchObject({ value: null, reason: "no-evidence", kind: "insufficient" });
  });

  it("never rises as days pass, and never falls by more evidence", () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom(...KINDS), fc.nat({ max: 2000 }), (held, kind, days) => {
        const now = freshness(held, ON).value ?? Number.NaN;
        expect(freshness(held, addDays(ON, days)).value).toBeLessThanOrEqual(now);
        expect(freshness([...held, piece(kind, days)], ON).value).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  it("lets words age faster than deeds", () => {
    expect(HALF_LIVES[KIND_OF_LANE.says]).toBeLessThan(HALF_LIVES[KIND_OF_LANE.does]);
  });
});
