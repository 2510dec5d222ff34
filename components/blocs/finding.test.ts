import { expect, it } from "vitest";
import { findingOfBlocs } from "./finding";
import { sideOf } from "./testing/side";

const five = <Held>(held: Held) => Array.from({ length: 5 }, () => held);

it("counts who departs from a common position, and says where a bloc has none", () => {
  const common = sideOf([five(1), five(1), five(1), five(-1)] as const);
  expect(findingOfBlocs([common], null)).toBe("Union: 4 members agree by 75% on average, and one departs");
  const split = sideOf([five(2), five(2), five(-2), five(-2)] as const);
  expect(findingOfBlocs([split], null)).toBe(
    "Union: 4 members agree by 33% on average, and have no common position to depart from",
  );
});
