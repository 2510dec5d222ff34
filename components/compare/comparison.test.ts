import { describe, expect, it } from "vitest";
import type { Cell, LaneReading } from "@/lib/domain/cell";
import type { Position } from "@/lib/domain/scale";
import { compare, EVERY_PAIR_UP_TO } from "./comparison";
import { findingOf, sameSide } from "./finding";
import type { CompareColumn, CompareOrder } from "./model";

const DAY = "2020-01-01";
const lane = (position: Position): LaneReading => ({
  position,
  state: null,
  confidence: "high",
  revisionId: 1,
  day: DAY,
});
const says = (position: Position | null): Cell => ({
  says: position === null ? null : lane(position),
  does: null,
});
const column = (slug: string): CompareColumn => ({
  key: slug,
  slug,
  name: slug,
  country: "Xanadu",
  day: DAY,
  deedDay: DAY,
  ownDay: false,
  office: { status: "never", terms: [], lastTerm: null, nextTerm: null },
  terms: [],
});

/** Words only: a row of positions for each leader, over issues named a, b, c … */
function comparison(
  positions: Record<string, (Position | null)[]>,
  order: CompareOrder = "issue",
  weights = {},
) {
  const length = Math.max(...Object.values(positions).map((row) => row.length));
  return compare({
    columns: Object.keys(positions).map(column),
    issues: Array.from({ length }, (_, at) => {
      const slug = String.fromCharCode(97 + at);
      return { slug, name: slug, shortName: slug, proposition: slug, retired: null };
    }),
    cells: Object.values(positions).map((row) => row.map(says)),
    weights,
    choice: "default",
    measure: "city-block",
    order,
  });
}

const slugs = (result: ReturnType<typeof comparison>) => result.rows.map((row) => row.issue.slug);

describe("the rows of a comparison", () => {
  const positions = {
    ada: [2, 2, 1, null, -2, 0],
    ben: [2, -2, 1, 1, 0, 1],
  } satisfies Record<string, (Position | null)[]>;

  it("stand in the order asked for", () => {
    expect(slugs(comparison(positions, "issue"))).toEqual(["a", "b", "c", "d", "e", "f"]);
    // Two differences (b, e) are rarer than three agreements (a, c, f); the unknown comes last.
    expect(slugs(comparison(positions, "rarer"))).toEqual(["b", "e", "a", "c", "f", "d"]);
    expect(slugs(comparison(positions, "distance"))).toEqual(["b", "e", "f", "a", "c", "d"]);
  });

  it("say how far apart the two farthest are, and count the kinds", () => {
    const result = comparison({ ...positions, cyd: [null, 0, 0, null, null, null] });
    expect(result.rows.map((row) => row.distance)).toEqual([0, 4, 1, null, 2, 1]);
    expect(result.contrasts).toEqual({ agreement: 3, difference: 2, unknown: 1, leftOut: 0 });
    const weighed = comparison(positions, "issue", { a: 0, b: 0, c: 3 });
    expect(weighed.contrasts).toEqual({ agreement: 2, difference: 1, unknown: 1, leftOut: 2 });
  });
});

describe("the pairs of a comparison", () => {
  it("come nearest first, refused last, over all issues and with the weights given", () => {
    const result = comparison(
      {
        ada: [2, 2, 2, 2, 2],
        ben: [-2, -2, -2, -2, 2],
        cyd: [2, 2, 2, 2, 1],
        dan: [2, null, null, null, null],
      },
      "issue",
      { e: 0.5 },
    );
    expect(result.pairs.map((pair) => pair.key).slice(0, 3)).toEqual(["ada~cyd", "ada~ben", "ben~cyd"]);
    expect(result.pairs[0]?.agreement.value).toBeCloseTo(1 - 0.5 / (4 * 4.5), 10);
    expect(result.pairs.slice(3).map((pair) => pair.agreement.value)).toEqual([null, null, null]);
  });

  it("are only those with the first where there are too many columns", () => {
    const many = Object.fromEntries(
      Array.from({ length: EVERY_PAIR_UP_TO + 1 }, (_, at): [string, Position[]] => [`leader-${at}`, [1]]),
    );
    const result = comparison(many);
    expect(result.everyPair).toBe(false);
    expect(result.pairs).toHaveLength(EVERY_PAIR_UP_TO);
    expect(result.pairs.every((pair) => pair.a === 0)).toBe(true);
  });
});

describe("the finding", () => {
  it("counts the shared issues on which two take the same side, mixed being a side of its own", () => {
    const result = comparison({ ada: [2, 1, 0, 0, -1, null], ben: [1, -1, 0, 1, -2, 2] });
    expect(findingOf(result)).toEqual({ kind: "pair", a: 0, b: 1, same: 3, shared: 5 });
    expect(sameSide(comparison({ ada: [null], ben: [1] }).pairs[0]?.agreement ?? { cells: [] })).toEqual({
      same: 0,
      shared: 0,
    });
    expect(findingOf(comparison({ ada: [null], ben: [1] }))).toEqual({ kind: "nothing-shared", a: 0, b: 1 });
  });

  it("names the nearest and the farthest of many, and says when too little is known", () => {
    const full = comparison({ ada: [2, 2, 2, 2, 2], ben: [-2, -2, -2, -2, -2], cyd: [1, 1, 1, 1, 1] });
    const finding = findingOf(full);
    expect(finding.kind === "extremes" && [finding.nearest.key, finding.farthest.key]).toEqual([
      "ada~cyd",
      "ada~ben",
    ]);
    expect(findingOf(comparison({ ada: [1], ben: [1], cyd: [1] })).kind).toBe("none-measured");
    expect(
      findingOf(comparison({ ada: [1, 1, 1, 1, 1], ben: [1, 1, 1, 1, 1], cyd: [1, null, null, null, null] }))
        .kind,
    ).toBe("one-measured");
  });
});
