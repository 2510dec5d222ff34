import { expect, it } from "vitest";
import { principalComponents } from "@/lib/domain/measures/principal-components";
import type { Position } from "@/lib/domain/scale";
import { readingOf } from "@/lib/domain/testing/readings";
import { refusalText } from "./refusal-text";

const planeOf = (held: readonly (readonly (Position | null)[])[]) =>
  principalComponents(
    held.map((positions, at) => ({
      leader: `leader-${at}`,
      readings: positions.map((position) => readingOf(position ?? "not-found")),
    })),
    (held[0] ?? []).map((_, at) => ({ slug: `issue-${at}`, weight: 1 })),
  );
const said = (...held: (Position | null)[][]) => refusalText({ plane: planeOf(held), way: "components" });
const six = (position: Position | null) => Array.from({ length: 6 }, () => position);

it("says why, with the numbers that decided", () => {
  expect(said(six(1), six(2), six(0))).toContain("There are only 3 places, fewer than 4");
  expect(said(six(1))).toContain("There is only one place, fewer than 4");
  expect(said(six(1), six(1), six(1), six(1))).toContain("All stand at one place");
  expect(said(six(-2), six(-1), six(1), six(2), six(0))).toContain(
    "the second direction is no longer (0% of what sets them apart) than chance would make one (27%)",
  );
  expect(said(six(1), six(2), six(null), six(0))).toContain("no issue on which all of them hold a position");
  const three: (Position | null)[] = [1, 2, 0, null, null, null];
  expect(said(three, six(2), six(0), six(-1))).toContain("on only 3 issues of 6, fewer than 5");
});

it("says nothing where there is a plane", () => {
  const corners = [
    [2, 2, 2, 2, 2, 2],
    [2, 2, 2, -2, -2, -2],
    [-2, -2, -2, 2, 2, 2],
    [-2, -2, -2, -2, -2, -2],
  ] as Position[][];
  expect(said(...corners)).toBeNull();
});
