import { expect, it } from "vitest";
import type { Reading } from "./cell";
import { GAP_KINDS, gapsOf } from "./gap-kind";
import { OLD_BELOW } from "./measures/freshness";
import { STATES } from "./state";
import { type Held, readingOf } from "./testing/readings";

const holding = (held: Held, more: Partial<Reading> = {}): Reading => ({ ...readingOf(held), ...more });

it("lacks nothing where a position is well sourced and fresh, or the question does not arise", () => {
  expect(gapsOf(holding(0), 1)).toEqual([]);
  expect(gapsOf(holding(0), OLD_BELOW), "on the very day").toEqual([]);
  expect(gapsOf(holding("not-applicable"), 0)).toEqual([]);
});

it("tells what nobody has looked at from what was looked at in vain", () => {
  const kinds = STATES.map((state) => gapsOf(holding(state, { confidence: "low" }), 1));
  expect(kinds).toEqual([["not-known"], ["not-known"], ["not-known"], [], ["not-known"], ["not-researched"]]);
});

it("may be weak and old at once, and every kind occurs", () => {
  expect(gapsOf(holding(2, { confidence: "low" }), 0.2)).toEqual(["weak", "old"]);
  expect(gapsOf(holding("declined"), 0.49)).toEqual(["not-known", "old"]);
  expect(GAP_KINDS).toEqual(["not-researched", "not-known", "weak", "old"]);
});
