import { describe, expect, it } from "vitest";
import { agreement } from "../agreement";
import type { Position } from "../scale";
import { type Held, readingOf, rowsOf } from "../testing/readings";
import { CITY_BLOCK } from "./city-block";
import { DIRECTIONAL } from "./directional";
import { EUCLID } from "./euclid";
import { match } from "./match";
import { partOf } from "./measurement";
import { MENDEZ, NEUTRAL, RELATIVE_MAXIMUM_POSITIVE } from "./missing";
import { type MeasureId, measureOf } from "./registry";
import { S } from "./s";
import { WAHL_O_MAT } from "./wahl-o-mat";

// The numbers that the field's own systems and papers publish, or that were worked by hand from their formulas.

const rawOf = (id: MeasureId, pairs: readonly (readonly [Held, Held, number?])[]) =>
  measureOf(id).measure(rowsOf(pairs)).raw;

describe("votes: yes, abstain, no", () => {
  const ON_SCALE: Record<number, Position> = { 1: 2, 2: 0, 3: -2 };
  const a = [1, 1, 2, 3, 1, 2];
  const b = [1, 2, 2, 1, 1, 3];
  const votes = a.map((vote, i): [Held, Held] => [
    ON_SCALE[vote] ?? "unclear",
    ON_SCALE[b[i] ?? 0] ?? "unclear",
  ]);

  it("gives Lijphart's index (f + g/2)/t with f = 3 equal, g = 2 with one abstention, t = 6", () => {
    expect(rawOf("city-block", votes)).toBeCloseTo((3 + 2 / 2) / 6, 12);
    expect(rawOf("city-block", votes)).toBeCloseTo(0.6667, 4);
  });

  it("gives S, and that A = (S + 1)/2", () => {
    expect(rawOf("s", votes)).toBeCloseTo(0.3333, 4);
  });

  it("takes chance off: 67 % agreement is a kappa of .14", () => {
    expect(rawOf("cohen-linear", votes)).toBeCloseTo(0.1429, 4);
    expect(rawOf("cohen-quadratic", votes)).toBeCloseTo(0.1, 4);
    expect(rawOf("scott-linear", votes)).toBeCloseTo(0.1429, 4);
  });
});

describe("OpenVAA: reference 5 4 3 2 1, target 4 4 5 – 1", () => {
  const rows = rowsOf([
    [2, 1],
    [1, 1],
    [0, 2],
    [-1, "not-found"],
    [-2, -2],
  ]);

  it.each([
    [CITY_BLOCK, 0.7, 0.8],
    [DIRECTIONAL, 0.625, 0.675],
    [EUCLID, 0.5817, 0.7261],
  ])("%#: by the relative maximum and by the neutral", (kernel, relativeMaximum, neutral) => {
    expect(match(rows, kernel, RELATIVE_MAXIMUM_POSITIVE).raw).toBeCloseTo(relativeMaximum, 4);
    expect(match(rows, kernel, NEUTRAL).raw).toBeCloseTo(neutral, 4);
  });

  it("gives +50 by Mendez", () => {
    expect(match(rows, S, MENDEZ).raw).toBeCloseTo(0.5, 12);
  });

  it("gives +50 by Mendez for 15 of 30 answered, all the same", () => {
    const half = Array.from({ length: 30 }, (_, i): [Held, Held] => [1, i < 15 ? 1 : "not-found"]);
    expect(match(rowsOf(half), S, MENDEZ).value).toBeCloseTo(0.5, 12);
  });

  it("gives 62.5 % for the same moderate answers under the directional measure, not 25 or 100", () => {
    expect(rawOf("directional", [[-1, -1]])).toBeCloseTo(0.625, 12);
    expect(rawOf("directional", [[1, 1]])).toBeCloseTo(0.625, 12);
    expect(rawOf("directional", [[2, 2]])).toBe(1);
  });
});

describe("Wahl-O-Mat: user 1 0 −1 1 skip, party 1 1 1 0 1, the third doubled", () => {
  // A scale of three: agree, neutral, disagree.
  const rows: (readonly [Held, Held, number?])[] = [
    [1, 1],
    [0, 1],
    [-1, 1, 2],
    [1, 0],
    ["declined", 1],
  ];

  it("gives 4 of 10 points", () => {
    const reader = match(rowsOf(rows), WAHL_O_MAT);
    expect(reader.raw).toBeCloseTo(0.4, 12);
    // What is apart is what is missing of the most: 10 − 4 points, in halves of a doubled thesis.
    expect(partOf(reader, "extent")).toBe(10);
    expect(partOf(reader, "apart")).toBe(6);
    expect(reader.cells[4]?.status).toBe("unanswered");
  });

  it("gives a party that is neutral throughout 50 % with whoever takes sides", () => {
    const neutral = [1, -1, 2, -2, 1, -1].map((side): [Held, Held] => [side as Position, 0]);
    expect(rawOf("wahl-o-mat", neutral)).toBe(0.5);
  });
});

describe("smartvote: 100 75 25 0 100 and 75 75 100 0 25", () => {
  // Answers of 0, 25, 75 and 100 are −2, −1, +1 and +2: no middle.
  const ON_SCALE: Record<number, Position> = { 0: -2, 25: -1, 75: 1, 100: 2 };
  const pairs = [
    [100, 75],
    [75, 75],
    [25, 100],
    [0, 0],
    [100, 25],
  ].map(([x, y]): [Held, Held] => [ON_SCALE[x ?? 0] ?? 0, ON_SCALE[y ?? 0] ?? 0]);

  // 25 + 0 + 75 + 0 + 75 of 500; the distances of 25 to 75 are here 1 to 3 of 4, and their squares as large a part.
  it("gives 65.0 % by city-block and 51.3 % by Euclid", () => {
    const scaled = pairs.map(([x, y]) => Math.abs((x as number) - (y as number)));
    expect(scaled).toEqual([1, 0, 3, 0, 3]);
    expect(rawOf("city-block", pairs)).toBeCloseTo(0.65, 12);
    expect(rawOf("euclid", pairs)).toBeCloseTo(0.513, 3);
  });

  it("counts a doubled weight four times by Euclid", () => {
    const rows: [Held, Held, number?][] = [
      [2, -2, 2],
      [1, 1],
      [1, 1],
      [0, 0],
      [0, 0],
    ];
    // 1 − √((2·4)² / ((2·4)² + 4·4²))
    expect(rawOf("euclid", rows)).toBeCloseTo(1 - Math.sqrt(64 / 128), 12);
  });
});

describe("the recommendation for leaders with leaders", () => {
  it("is the city-block value with coverage, range and refusal", () => {
    const pair = agreement([
      ...rowsOf([
        [2, 1],
        [2, 2],
        [-1, -1],
        [0, 0],
      ]),
      { issue: "fifth", weight: 1, a: readingOf("not-found"), b: readingOf(2) },
    ]);
    expect(pair).toMatchObject({
      formula: "city-block",
      bounds: [0, 1],
      value: null,
      reason: "too-few-shared",
      coverage: { shared: 4, of: 5 },
    });
    expect(pair.raw).toBeCloseTo(1 - 1 / 16, 12);
    expect(pair.range?.[0]).toBeCloseTo(1 - 5 / 20, 12);
    expect(pair.range?.[1]).toBeCloseTo(1 - 1 / 20, 12);
  });
});
