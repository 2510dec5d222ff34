import { expect, it } from "vitest";
import { owesSecondFactor } from "./required";

it.each([
  ["admins", true, false, true],
  ["admins", false, false, false],
  ["everyone", true, false, true],
  ["everyone", false, false, true],
  ["everyone", false, true, false],
  ["admins", true, true, false],
  ["", true, false, false],
  [undefined, true, false, false],
])("where it is asked of %s: an admin (%s) who has one (%s) owes it: %s", (asked, isAdmin, has, owes) => {
  const env = { REQUIRE_SECOND_FACTOR: asked };
  expect(owesSecondFactor({ isAdmin, twoFactorEnabled: has }, env)).toBe(owes);
});
