import { expect, it } from "vitest";
import { duenessOf, isPressing } from "./due";

it.each([
  ["2026-02-27", "overdue", 2],
  ["2026-02-28", "overdue", 1],
  ["2026-03-01", "today", 0],
  ["2026-03-02", "soon", 1],
  ["2026-03-04", "soon", 3],
  ["2026-03-05", "later", 4],
] as const)("an answer due on %s is, on 1 March, %s (%i)", (dueOn, kind, days) => {
  expect(duenessOf(dueOn, "2026-03-01")).toEqual({ kind, days });
});

it("presses from three days before on", () => {
  expect(
    ["2026-03-05", "2026-03-04", "2026-02-01"].map((d) => isPressing(duenessOf(d, "2026-03-01"))),
  ).toEqual([false, true, true]);
});
