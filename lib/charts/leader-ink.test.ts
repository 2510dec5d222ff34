import { describe, expect, it } from "vitest";
import { initials, LEADER_INKS, LEADER_PATTERNS, leaderInk } from "./leader-ink";

describe("a leader's ink", () => {
  it("depends on the slug alone", () => {
    expect(leaderInk("ada-example")).toEqual(leaderInk("ada-example"));
  });
  it("uses every colour and pattern over many leaders", () => {
    const many = Array.from({ length: 500 }, (_, i) => leaderInk(`leader-${i}`));
    expect(new Set(many.map((ink) => ink.colour)).size).toBe(LEADER_INKS.length);
    expect(new Set(many.map((ink) => ink.pattern)).size).toBe(LEADER_PATTERNS.length);
  });
});

describe("initials", () => {
  it.each([
    ["Ada Example", "AE"],
    ["Ada M. Example", "AE"],
    ["Ada", "A"],
    ["Ada de la Muster", "AM"],
    ["Ada Example-Muster", "AM"],
    ["Élan Øster", "ÉØ"],
    ["", ""],
  ])("of %s are %s", (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});
