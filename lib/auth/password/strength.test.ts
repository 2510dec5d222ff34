import fc from "fast-check";
import { expect, it } from "vitest";
import { newSigns, strengthOf } from "./strength";

it.each([
  ["", "short"],
  ["a few words", "short"],
  ["a few       .", "short"],
  ["aaaaaaaaaaaa", "weak"],
  ["abcdefghijkl", "weak"],
  ["987654321098", "weak"],
  ["passwordpassword", "weak"],
  ["abcabcabcabcabcabc", "weak"],
  ["correct horse", "fair"],
  ["a few words 7", "fair"],
  ["four small birds", "good"],
  ["another battery of staples", "strong"],
  ["ねこが屋根の上で眠っている静かな午後の庭", "strong"],
])("“%s” is %s", (password, strength) => {
  expect(strengthOf(password)).toBe(strength);
});

it.each([
  ["", 0],
  ["abcd", 1],
  ["dcba", 1],
  ["aaaa", 1],
  ["qwerty", 6],
  // The first three, then the same again as one.
  ["xkvxkv", 4],
])("“%s” says %i things", (text, said) => {
  expect(newSigns(text)).toBe(said);
});

it("says more for each sign that is added, or as much, and nothing for what stood there before", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 5 }), (text, more) => {
      expect(newSigns(text + more)).toBeLessThanOrEqual(newSigns(text) + [...more].length);
      expect(newSigns(text + text)).toBeLessThanOrEqual(newSigns(text) + 2);
    }),
  );
});
