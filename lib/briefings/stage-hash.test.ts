import fc from "fast-check";
import { expect, it } from "vitest";
import { moveStage, STAGE_START } from "./stage";
import { hashOf, placeOfHash } from "./stage-hash";

it("says in an address where a presentation stands, and reads it back", () => {
  expect([hashOf({ step: 0, shown: 0 }), hashOf({ step: 2, shown: 4 })]).toEqual(["#step-1", "#step-3-4"]);
  fc.assert(
    fc.property(fc.nat(999), fc.nat(999), (step, shown) => {
      expect(placeOfHash(hashOf({ step, shown }))).toEqual({ step, shown });
    }),
  );
});

it.each(["", "#", "#speaker", "#step-0", "#step-", "#step-1-", "#step-x", "#handout-2"])(
  "reads none in %j",
  (hash) => {
    expect(placeOfHash(hash)).toBeNull();
  },
);

it("leads to the last step where there are fewer, and to no more than it has", () => {
  const stage = moveStage(
    STAGE_START,
    { kind: "step", ...(placeOfHash("#step-99-99") ?? { step: 0 }) },
    [0, 3],
  );
  expect(stage).toMatchObject({ step: 1, shown: 3 });
});
