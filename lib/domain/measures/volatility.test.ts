import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { position } from "@/lib/testing/positions";
import { addDays, type Day } from "../day";
import type { Position } from "../scale";
import { type HeldPeriod, volatility } from "./volatility";

const dated = (day: Day) => ({ day, precision: "day" as const });
/** Periods one after the other from a day, of so many days each. */
function stays(from: Day, held: readonly (readonly [Position | null, number])[]): HeldPeriod[] {
  let day = from;
  return held.map(([p, days]) => {
    const start = day;
    day = addDays(day, days);
    return { from: dated(start), to: dated(day), position: p };
  });
}
const WINDOW = { from: "2020-01-01", until: "2020-12-31" };
const of = (...periods: HeldPeriod[][]) =>
  volatility(
    periods.map((held, i) => ({ issue: `issue-${i}`, weight: 1, periods: held })),
    WINDOW,
  );
const line = (periods: HeldPeriod[]) => of(periods).cells[0];

describe("volatility", () => {
  it("is how far apart two random days lie", () => {
    // A quarter of 100 days at +2, three quarters at −2: 2·¼·¾·4.
    expect(
      line(
        stays("2020-02-01", [
          [2, 25],
          [-2, 75],
        ]),
      ),
    ).toMatchObject({
      distance: 1.5,
      days: 100,
      changes: 1,
      steps: 4,
      reversals: 1,
      positions: [2, -2],
    });
  });

  it("is 0 for one position throughout and 1 for half the days at each end", () => {
    const steady = stays("2020-01-01", [[1, 366]]);
    const turned = stays("2020-01-01", [
      [2, 183],
      [-2, 183],
    ]);
    expect(of(steady, steady, steady, steady, steady).value).toBe(0);
    expect(of(turned, turned, turned, turned, turned).value).toBeCloseTo(1, 12);
    expect(of(turned, steady, steady, steady, steady).value).toBeCloseTo(1 / 5, 12);
  });

  it("counts days of the window alone, and an open period to its end", () => {
    const open: HeldPeriod[] = [
      { from: dated("2019-06-01"), to: dated("2020-01-11"), position: 2 },
      { from: dated("2020-12-22"), to: null, position: 0 },
      { from: dated("2021-03-01"), to: null, position: -2 },
    ];
    expect(line(open)).toMatchObject({ days: 20, positions: [2, 0], distance: 1 });
  });

  it("skips what holds no position, and tells a turn through the middle as one", () => {
    const held = stays("2020-01-01", [
      [2, 10],
      [null, 100],
      [2, 10],
      [0, 10],
      [-1, 10],
      [1, 10],
    ]);
    expect(line(held)).toMatchObject({
      positions: [2, 0, -1, 1],
      changes: 3,
      steps: 5,
      reversals: 2,
      days: 50,
    });
    expect(line([])).toMatchObject({ status: "unknown", distance: null, amount: null, changes: 0 });
  });

  it("refuses as agreement does, and leaves issues without weight out", () => {
    const held = stays("2020-01-01", [[2, 10]]);
    expect(of(held, []).reason).toBe("too-few-shared");
    expect(of([]).reason).toBe("nothing-shared");
    const none = volatility([{ issue: "a", weight: 0, periods: held }], WINDOW);
    expect([none.reason, none.cells[0]?.status]).toEqual(["no-scope", "weight-0"]);
    expect(() => volatility([], { from: "2020-02-01", until: "2020-01-01" })).toThrow(RangeError);
  });

  const some = fc.array(fc.tuple(fc.option(position), fc.integer({ min: 1, max: 60 })), {
    minLength: 1,
    maxLength: 6,
  });
  it("does not mind a period cut in two, the scale reversed, or time", () => {
    fc.assert(
      fc.property(some, fc.nat(), (held, at) => {
        const days = held.reduce((sum, [, n]) => sum + n, 0);
        fc.pre(days <= 366);
        const plain = line(stays("2020-01-01", held));
        const cut = held.flatMap(([p, n], i): [Position | null, number][] =>
          i === at % held.length && n > 1
            ? [
                [p, 1],
                [p, n - 1],
              ]
            : [[p, n]],
        );
        const flip = held.map(([p, n]): [Position | null, number] => [
          p === null ? null : ((0 - p) as Position),
          n,
        ]);
        const others = [cut, flip, [...held].reverse()].map((way) => line(stays("2020-01-01", way)));
        for (const other of others) {
          expect(other?.days).toBe(plain?.days);
          expect(other?.changes).toBe(plain?.changes);
          expect(other?.reversals).toBe(plain?.reversals);
          if (plain?.distance === null) expect(other?.distance).toBeNull();
          else expect(other?.distance).toBeCloseTo(plain?.distance ?? Number.NaN, 9);
        }
        expect(plain?.distance ?? 0).toBeLessThanOrEqual(2 + 1e-9);
      }),
    );
  });
});
