import { expect, it } from "vitest";
import { homeOf, whereNext, withNext } from "./where-next";

it.each([
  ["/editing/4?at=2", "/editing/4?at=2"],
  ["https://example.org/", "/home"],
  ["//example.org", "/home"],
  ["/sign-in?next=/sign-in", "/home"],
  ["/welcome/abc", "/home"],
  ["/sign-inspection", "/sign-inspection"],
  ["", "/home"],
  [undefined, "/home"],
])("after signing in for %j it goes on at %s", (asked, to) => {
  expect(whereNext(asked, "/home")).toBe(to);
});

it("remembers where to go through the second step", () => {
  expect(withNext("/sign-in/second-factor", "/a?b=c")).toBe("/sign-in/second-factor?next=%2Fa%3Fb%3Dc");
  expect(withNext("/sign-in/second-factor", "javascript:alert(1)")).toBe("/sign-in/second-factor");
});

it.each([
  ["editor", false, "/editing"],
  ["reviewer", true, "/editing"],
  ["member", true, "/admin/people"],
  ["member", false, "/account"],
] as const)("a %s (admin: %s) begins at %s", (role, isAdmin, home) => {
  expect(homeOf({ id: "a", role, isAdmin })).toBe(home);
});
