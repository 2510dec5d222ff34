import { expect, it } from "vitest";
import { findingOfBlocs } from "./finding";
import { cohesionCoverage, isMostlyMissing } from "./on-record";
import { sideOf } from "./testing/side";

const five = <Held>(held: Held) => Array.from({ length: 5 }, () => held);

it("says for how many of a bloc's countries its members stand, and of a list nothing of the kind", () => {
  const bloc = sideOf([five(1), five(1)] as const, { onRecord: { known: 2, of: 27 } });
  expect(findingOfBlocs([bloc], null)).toBe(
    "Union: 2 members agree by 100% on average (2 of 27 member countries on record)",
  );
  expect(cohesionCoverage(bloc)).toBe(
    "Over 5 of 5 issues in scope. Nothing in scope is unknown. 2 of 27 member countries on record.",
  );
  expect([isMostlyMissing(bloc), isMostlyMissing(sideOf([five(1)]))]).toEqual([true, false]);
  const open = sideOf([five(1), [1, 1, 1, 1, "unclear"]] as const);
  expect(cohesionCoverage(open)).toBe(
    "No number: enough is known on only 4 of 5 issues, fewer than 5. Were the unknown positions of these 2 members known, it would lie between 85% and 100%.",
  );
});

it("counts who departs from a common position, and says where a bloc has none", () => {
  const common = sideOf([five(1), five(1), five(1), five(-1)] as const);
  expect(findingOfBlocs([common], null)).toBe(
    "Union: 4 members agree by 75% on average, and one departs on the 5 issues with a common position",
  );
  const once = sideOf([
    [0, 2, 2, 2, 2],
    [0, 2, 2, 2, 2],
    [0, -2, -2, -2, -2],
  ]);
  expect(findingOfBlocs([once], null)).toBe(
    "Union: 3 members agree by 47% on average, and nobody departs on the only issue with a common position",
  );
  const split = sideOf([five(2), five(2), five(-2), five(-2)] as const);
  expect(findingOfBlocs([split], null)).toBe(
    "Union: 4 members agree by 33% on average, and have no common position to depart from",
  );
});
