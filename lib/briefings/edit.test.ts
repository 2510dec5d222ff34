import fc from "fast-check";
import { expect, it } from "vitest";
import { addStep, changeStep, duplicateStep, insertStep, moveStep, removeStep, rename } from "./edit";
import { someBriefing, someStep } from "./testing";

const place = fc.integer({ min: -2, max: 10 });

it("moves a step and nothing else, and the way back restores the order", () => {
  fc.assert(
    fc.property(someBriefing, fc.nat(7), place, (briefing, from, to) => {
      const moved = moveStep(briefing, from, to);
      expect(new Set(moved.steps)).toEqual(new Set(briefing.steps));
      const at = briefing.steps[from] ? moved.steps.indexOf(briefing.steps[from]) : from;
      expect(moveStep(moved, at, from)).toEqual(briefing);
    }),
  );
});

it("puts a removed step back where it was", () => {
  fc.assert(
    fc.property(someBriefing, fc.nat(7), (briefing, at) => {
      const step = briefing.steps[at];
      if (step) expect(insertStep(removeStep(briefing, at), at, step)).toEqual(briefing);
    }),
  );
});

it("adds at the end, and copies right behind with nothing shared", () => {
  fc.assert(
    fc.property(someBriefing, someStep, (briefing, step) => {
      const added = addStep(briefing, step);
      expect(added.steps.at(-1)).toBe(step);
      const twice = duplicateStep(added, added.steps.length - 1);
      expect(twice.steps.at(-1)).toEqual(step);
      expect(twice.steps.at(-1)?.highlight).not.toBe(step.highlight);
    }),
  );
});

it("changes one step, and the title alone", () => {
  fc.assert(
    fc.property(someBriefing, fc.nat(7), (briefing, at) => {
      const changed = changeStep(briefing, at, { headline: "Kites" });
      expect(changed.steps.map(({ headline }, n) => (n === at ? "" : headline))).toEqual(
        briefing.steps.map(({ headline }, n) => (n === at ? "" : headline)),
      );
      expect(rename(briefing, "Clocks")).toEqual({ ...briefing, title: "Clocks" });
    }),
  );
});
