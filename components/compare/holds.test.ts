import { expect, it } from "vitest";
import type { Position } from "@/lib/domain/scale";
import { readingOf } from "@/lib/domain/testing/readings";
import { compare } from "./comparison";
import { holdsOf } from "./holds";
import { holdsText } from "./holds-note";
import type { CompareColumn } from "./model";

const DAY = "2020-01-01";
const NAMES = { a: "Ada", b: "Bo" };

function compared(positions: Record<string, (Position | null)[]>, weights: Record<string, number> = {}) {
  const keys = Object.keys(positions);
  return compare({
    columns: keys.map(
      (slug): CompareColumn => ({
        key: slug,
        slug,
        name: slug,
        country: "Xanadu",
        day: DAY,
        deedDay: DAY,
        ownDay: false,
        office: { status: "never", terms: [], lastTerm: null, nextTerm: null },
        terms: [],
      }),
    ),
    issues: ["a", "b", "c", "d", "e", "f"].map((slug) => ({
      slug,
      name: slug,
      shortName: slug,
      proposition: slug,
      retired: null,
    })),
    cells: Object.values(positions).map((row) =>
      row.map((position) => ({
        says:
          position === null ? null : { ...readingOf(position), revisionId: 1, confidence: "high", day: DAY },
        does: null,
      })),
    ),
    weights,
    choice: "says",
    measure: "city-block",
    order: "issue",
  });
}

/** What is said of the nearest pair, which here always begins with Ada. */
function heldOf(comparison: ReturnType<typeof compared>) {
  const pair = comparison.pairs[0];
  const holds = pair && holdsOf(comparison, pair);
  if (!holds) throw new Error("nothing varied");
  return holds;
}

it("counts the variants in which the nearest stays the nearest, and names the issue that moves the number most", () => {
  const holds = heldOf(
    compared({ ada: [2, 2, 1, 0, -1, -2], bo: [2, 2, 1, 0, -1, 1], cy: [-2, -2, 2, 1, 2, 2] }),
  );
  // Eight measures that order in their own way, each with all six issues and without each one.
  expect(holds.standing.closest.coverage.of).toBe(8 * 7);
  expect(holds.rows.map(({ variants }) => variants)).toEqual(Array(8).fill(7));
  const [cityBlock] = holds.rows;
  expect(cityBlock).toMatchObject({ measure: "city-block", ranks: [1, 1], closest: 7, refused: 0 });
  expect(cityBlock?.whole).toBeCloseTo(1 - 3 / 24, 12);
  expect(cityBlock?.highest).toEqual({ value: 1, without: "f" });
  expect(cityBlock?.lowest?.value).toBeCloseTo(1 - 3 / 20, 12);
  const text = holdsText(holds, NAMES);
  expect(text).toContain(
    "of the 2 others compared, Bo is the closest to Ada in 56 of 56 variants, at rank 1 in all",
  );
  expect(text).toContain("By city-block alone, leaving out any one issue, it stays between 85% and 100%.");
});

it("sets beside one another only measures that share their bounds, and says nothing of a place among one", () => {
  const holds = heldOf(compared({ ada: [2, 2, 1, 0, -1, -2], bo: [2, 1, 1, -1, -1, 1] }, { a: 3 }));
  expect(holds.spans.map(({ bounds, measures }) => [bounds, measures])).toEqual([
    [[0, 1], 4],
    [[-1, 1], 4],
  ]);
  for (const { lowest, highest, bounds } of holds.spans) {
    const whole = holds.rows.filter(({ weights }) => weights === "chosen");
    for (const row of whole.filter(({ measure }) => (bounds[0] === 0) === !/cohen|scott/.test(measure)))
      expect(row.whole !== null && row.whole >= lowest.value && row.whole <= highest.value).toBe(true);
  }
  const text = holdsText(holds, NAMES);
  expect(text).not.toContain("closest");
  expect(text).toContain("leaving out any one issue or weighing all alike");
  expect(new Set(holds.rows.map(({ weights }) => weights))).toEqual(new Set(["chosen", "equal"]));
});

it("says so where no variant gives a number, and varies no more than a page can wait for", () => {
  const few = compared({ ada: [2, 2, null, null, null, null], bo: [2, 2, 1, 1, 1, 1] });
  expect(holdsText(heldOf(few), NAMES)).toBe(
    "How much the choice matters cannot be said: none of 56 variants gives a number for Ada and Bo.",
  );
  const many = compared(
    Object.fromEntries(Array.from({ length: 1_700 }, (_, at) => [`l${at}`, [1, 1, 1, 1, 1, 1]])),
  );
  expect(many.pairs[0] && holdsOf(many, many.pairs[0])).toBeNull();
});
