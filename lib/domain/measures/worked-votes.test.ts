import { describe, expect, it } from "vitest";
import type { IssueReading } from "../agreement";
import { readingOf } from "../testing/readings";
import { measureOn } from "./registry";

// Numbers of the field's systems on scales of their own: votes as −1, 0, +1, answers from 0 to 100.

type Row = readonly [a: number | null, b: number | null, weight?: number];

function rowsOn(rows: readonly Row[]): IssueReading<number>[] {
  const read = (position: number | null) => ({
    ...readingOf("not-found"),
    ...(position === null ? {} : { position, state: null }),
  });
  return rows.map(([a, b, weight = 1], at) => ({
    issue: `item-${at}`,
    weight,
    a: read(a),
    b: read(b),
  }));
}

const times = (count: number, row: Row): Row[] => Array.from({ length: count }, () => row);
const VOTES = { min: -1, max: 1 };
const votes = (rows: readonly Row[]) => measureOn("city-block", VOTES).measure(rowsOn(rows));

describe("They Vote For You: 3 same, 1 strong and same, 1 different, 2 absent, 1 strong and absent", () => {
  // A policy's side is +1; the same vote is +1, a different one −1, and an absence half way between.
  const record = ({ plain, absent, strong }: Record<"plain" | "absent" | "strong", number>): Row[] => [
    ...times(3, [1, 1, plain]),
    [1, 1, strong],
    [1, -1, plain],
    ...times(2, [1, 0, absent]),
    [1, 0, strong],
  ];

  it("is 53.5 of 72, 74.3 %, with weights of 5, 1 and 25", () => {
    const theirs = votes(record({ plain: 5, absent: 1, strong: 25 }));
    expect(theirs.value).toBeCloseTo(53.5 / 72, 12);
    expect(theirs.value).toBeCloseTo(0.743, 3);
    expect(theirs.weights.of).toBe(72);
  });

  it("is the same by Public Whip, whose weights are a fifth: 1, 0.2 and 5", () => {
    expect(votes(record({ plain: 1, absent: 0.2, strong: 5 })).value).toBeCloseTo(53.5 / 72, 12);
  });
});

describe("votes in the General Assembly", () => {
  // Yes 1, abstain 2, no 3, as the votes of the formula sheet have them.
  const a = [1, 1, 2, 3, 1, 2];
  const b = [1, 2, 2, 1, 1, 3];
  const pairs = a.map((vote, at): Row => [2 - vote, 2 - (b[at] ?? 0)]);
  /** An abstention is no vote, and so no position. */
  const decided = pairs.map(([x, y]): Row => [x || null, y || null]);
  const consensus = times(6, [1, 1]);

  it("is Lijphart's (f + g/2)/t where an abstention is half way: 4 of 6", () => {
    expect(votes(pairs).raw).toBeCloseTo((3 + 2 / 2) / 6, 12);
  });

  it("leaves out a vote on which one was absent or no member, codes 8 and 9", () => {
    const absent = votes([...pairs, [1, null], [null, -1]]);
    expect(absent.raw).toBeCloseTo(4 / 6, 12);
    expect(absent.coverage).toEqual({ shared: 6, of: 8 });
  });

  it("is 2 of 3 by the State Department's rule, which counts pairs of yes and no alone", () => {
    const state = votes(decided);
    expect(state.raw).toBeCloseTo(2 / 3, 12);
    expect(state).toMatchObject({ value: null, reason: "too-few-shared", coverage: { shared: 3, of: 6 } });
  });

  it("rises to 8 of 9 with six items adopted by consensus, which is what Heritage called distorting", () => {
    expect(votes([...decided, ...consensus]).raw).toBeCloseTo(8 / 9, 12);
    expect(votes([...pairs, ...consensus]).raw).toBeCloseTo(10 / 12, 12);
  });
});

describe("smartvote, on answers from 0 to 100", () => {
  const ANSWERS = { min: 0, max: 100 };
  const reader = [100, 75, 25, 0, 100];
  const party = [75, 75, 100, 0, 25];
  const rows = (weights: readonly number[] = []) =>
    rowsOn(reader.map((answer, at): Row => [answer, party[at] ?? 0, weights[at] ?? 1]));

  it("is 65.0 % by city-block, the form since 2025, and 51.3 % by Euclid, the classic form", () => {
    expect(measureOn("city-block", ANSWERS).measure(rows()).value).toBeCloseTo(0.65, 12);
    // 1 − √(25² + 75² + 75²) ÷ √(5 × 100²)
    expect(measureOn("euclid", ANSWERS).measure(rows()).value).toBeCloseTo(1 - Math.sqrt(11875 / 50000), 12);
    expect(measureOn("euclid", ANSWERS).measure(rows()).value).toBeCloseTo(0.513, 3);
  });

  it("takes weights of ½, 1 and 2 into the root: 1 − √Σ(w·Δ)² ÷ √Σ(w·100)²", () => {
    const weights = [0.5, 1, 2, 1, 0.5];
    const root = (of: (at: number) => number) =>
      Math.sqrt(weights.reduce((sum, weight, at) => sum + (weight * of(at)) ** 2, 0));
    const byHand = 1 - root((at) => Math.abs((reader[at] ?? 0) - (party[at] ?? 0))) / root(() => 100);
    expect(measureOn("euclid", ANSWERS).measure(rows(weights)).value).toBeCloseTo(byHand, 12);
  });
});

describe("Mat-O-Wahl", () => {
  it("is the Wahl-O-Mat's points halved: a factor for equal, half of it where either is neutral, of all factors", () => {
    const rows: Row[] = [
      [1, 1],
      [0, 1],
      [-1, 1, 2],
      [1, 0],
      [-1, -1, 2],
    ];
    const points = rows.reduce(
      (sum, [a, b, factor = 1]) => sum + (a === b ? factor : a === 0 || b === 0 ? factor / 2 : 0),
      0,
    );
    const most = rows.reduce((sum, [, , factor = 1]) => sum + factor, 0);
    expect(measureOn("wahl-o-mat", VOTES).measure(rowsOn(rows)).value).toBeCloseTo(points / most, 12);
  });
});

describe("OpenVAA's kernels, on coordinates from −½ to ½", () => {
  it("is ½ − 2ab for the directional, and |a − b| for Manhattan, at every pair of five answers", () => {
    for (const a of [-2, -1, 0, 1, 2])
      for (const b of [-2, -1, 0, 1, 2]) {
        const [x, y] = [a / 4, b / 4];
        const one = (id: "directional" | "city-block") =>
          measureOn(id, { min: -2, max: 2 }).measure(rowsOn([[a, b]])).raw;
        expect(one("directional")).toBeCloseTo(1 - (0.5 - 2 * x * y), 12);
        expect(one("city-block")).toBeCloseTo(1 - Math.abs(x - y), 12);
      }
  });
});
