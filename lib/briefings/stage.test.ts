import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveStage, STAGE_KEYS, STAGE_START, type Stage, type StageMove } from "./stage";

const counts = [0, 3, 0];
const walk = (from: Stage, ...kinds: ("forward" | "back" | "first" | "last" | "blank" | "blind")[]) =>
  kinds.reduce((stage, kind) => moveStage(stage, { kind }, counts), from);

const someCounts = fc.array(fc.nat(4), { minLength: 1, maxLength: 6 });
const somePlace = someCounts.chain((held) =>
  fc
    .nat(held.length - 1)
    .chain((step) =>
      fc.nat(held[step] ?? 0).map((shown) => ({ counts: held, stage: { ...STAGE_START, step, shown } })),
    ),
);
const someMove: fc.Arbitrary<StageMove> = fc.oneof(
  fc
    .constantFrom(...(["forward", "back", "first", "last", "blank", "blind"] as const))
    .map((kind) => ({ kind })),
  fc
    .record({ step: fc.integer({ min: -3, max: 9 }), shown: fc.integer({ min: -3, max: 9 }) })
    .map((place) => ({ kind: "step" as const, ...place })),
);

describe("the stage", () => {
  it("comes to a step whose rows come one by one without them, and goes back into it whole", () => {
    expect(walk(STAGE_START, "forward")).toMatchObject({ step: 1, shown: 0 });
    expect(walk(STAGE_START, "forward", "forward", "forward")).toMatchObject({ step: 1, shown: 2 });
    expect(walk(STAGE_START, "last", "back")).toMatchObject({ step: 1, shown: 3 });
  });

  it("ends a blank screen before it moves on, and keeps names hidden all the way", () => {
    expect(walk(STAGE_START, "blank", "forward")).toEqual(STAGE_START);
    expect(walk(STAGE_START, "blind", "last", "first")).toEqual({ ...STAGE_START, isBlind: true });
  });

  it("stays within the briefing, whatever is pressed", () => {
    fc.assert(
      fc.property(someCounts, fc.array(someMove, { maxLength: 30 }), (held, moves) => {
        const end = moves.reduce((stage, move) => moveStage(stage, move, held), STAGE_START);
        expect(held[end.step]).toBeDefined();
        expect(end.shown).toBeLessThanOrEqual(held[end.step] ?? 0);
        expect(end.shown).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("goes back the way it came", () => {
    fc.assert(
      fc.property(somePlace, ({ counts: held, stage }) => {
        const on = moveStage(stage, { kind: "forward" }, held);
        if (on !== stage) expect(moveStage(on, { kind: "back" }, held)).toEqual(stage);
        const before = moveStage(stage, { kind: "back" }, held);
        if (before !== stage) expect(moveStage(before, { kind: "forward" }, held)).toEqual(stage);
      }),
    );
  });

  it("stands on a stage of no steps without falling off", () => {
    expect(moveStage(STAGE_START, { kind: "last" }, [])).toEqual(STAGE_START);
  });

  it("hears what clickers send", () => {
    expect([STAGE_KEYS.PageDown, STAGE_KEYS.PageUp, STAGE_KEYS["."], STAGE_KEYS.b]).toEqual([
      "forward",
      "back",
      "blank",
      "blank",
    ]);
  });
});
