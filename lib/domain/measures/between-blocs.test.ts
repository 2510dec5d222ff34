import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ISSUES, issuesOf, member, ones, pairOf, weights } from "@/lib/testing/blocs";
import { flipped, position, readings } from "@/lib/testing/positions";
import type { Reading } from "../cell";
import type { Position } from "../scale";
import { type Held, readingOf } from "../testing/readings";
import { blocMedians } from "./bloc-medians";
import { cohesion, type Member } from "./cohesion";
import { withBloc } from "./with-bloc";

const holding = (...positions: Held[]) => positions.map((p, i) => member(`m${i}`, p));
const named = (all: Reading[][]) => all.map((held, i): Member => ({ leader: `leader-${i}`, readings: held }));
const bloc = (min: number, max: number) =>
  fc.array(readings(ISSUES), { minLength: min, maxLength: max }).map(named);

describe("two blocs by their medians", () => {
  it("adds up the distances of the medians", () => {
    const left = [member("a", 2, 1, 0, 0, -1), member("b", 1, 1, 0, 0, -1)];
    const right = [member("c", -1, 1, 1, 0, 0), member("d", 0, 2, 1, 0, 0)];
    // 1.5 against −0.5, 1 against 1.5, 0 against 1, 0 against 0, −1 against 0.
    const result = blocMedians(left, right, issuesOf([1, 2, 1, 1, 1]));
    expect(result.cells.map(({ distance }) => distance)).toEqual([2, 0.5, 1, 0, 1]);
    expect(result.value).toBeCloseTo(1 - (2 + 2 * 0.5 + 1 + 0 + 1) / (4 * 6), 12);
  });

  it("leaves out a median that stands for nobody, and says whose", () => {
    const line = (a: Member[], b: Member[]) => blocMedians(a, b, issuesOf([1])).cells[0];
    expect(line(holding(-2, 2), holding(1, 1))).toMatchObject({ status: "split", unfit: [true, false] });
    expect(line(holding(-1, 1), holding(1, 1))).toMatchObject({ status: "split", amount: null });
    expect(line(holding(-1, 0, 1), holding(1, 1))).toMatchObject({ status: "counted", positions: [0, 1] });
    expect(line(holding(1, 1), holding(2, "unclear"))).toMatchObject({
      status: "too-few-holders",
      unfit: [false, true],
    });
    expect(line(holding(1, 1), holding("not-applicable", "not-applicable"))?.status).toBe("not-applicable");
    expect(blocMedians(holding(1, 1), holding(1, 1), issuesOf([0])).cells[0]?.status).toBe("weight-0");
  });

  it("gives no number on fewer than five issues", () => {
    const { value, raw, reason, coverage } = blocMedians(holding(1, 1), holding(2, 2), issuesOf([1]));
    expect({ value, raw, reason, coverage }).toEqual({
      value: null,
      raw: 0.75,
      reason: "too-few-shared",
      coverage: { shared: 1, of: 1 },
    });
  });

  it("is symmetric, unchanged when every scale is reversed, and 1 for a bloc and itself", () => {
    fc.assert(
      fc.property(bloc(0, 5), bloc(0, 5), weights, (a, b, by) => {
        const raw = blocMedians(a, b, issuesOf(by)).raw;
        const turned = (all: Member[]) => all.map((m) => ({ ...m, readings: m.readings.map(flipped) }));
        expect(blocMedians(b, a, issuesOf(by)).raw).toBe(raw);
        expect(blocMedians(turned(a), turned(b), issuesOf(by)).raw).toBe(raw);
        expect([null, 1]).toContain(blocMedians(a, a, issuesOf(by)).raw);
      }),
    );
  });

  it("is the agreement of any two where each bloc is of one mind", () => {
    fc.assert(
      fc.property(readings(ISSUES), readings(ISSUES), weights, (a, b, by) => {
        const { raw, coverage } = pairOf(a, b, by);
        const result = blocMedians(named([a, a, a]), named([b, b]), issuesOf(by));
        expect({ raw: result.raw, coverage: result.coverage }).toEqual({ raw, coverage });
      }),
    );
  });
});

describe("a leader with the others of a bloc", () => {
  it("adds up mean distances, and lets the unknown be as near and as far as they can", () => {
    const own = member("own", 2, 1, 0).readings;
    const others = [member("a", -2, 1, "unclear"), member("b", 1, "not-applicable", 1)];
    const { cells, raw, range } = withBloc(own, others, issuesOf([1, 1, 2]));
    expect(cells.map(({ status, distance }) => [status, distance])).toEqual([
      ["counted", 2.5],
      ["not-applicable", null],
      ["unknown", null],
    ]);
    expect(raw).toBeCloseTo(1 - 2.5 / 4, 12);
    // On the third, the one at +1 and another from 0 to 2 steps away.
    expect(range?.[1]).toBeCloseTo(1 - (2.5 + 2 * 0.5) / 12, 12);
    expect(range?.[0]).toBeCloseTo(1 - (2.5 + 2 * 1.5) / 12, 12);
  });

  it("is the mean of the agreements with the others, and over all members their cohesion, where all is known", () => {
    const full = fc.array(fc.array(position, { minLength: ISSUES, maxLength: ISSUES }), {
      minLength: 3,
      maxLength: 5,
    });
    fc.assert(
      fc.property(full, (all) => {
        const members = all.map((held, i) => member(`m${i}`, ...held));
        const each = members.map(({ readings: own }, at) => {
          const others = members.filter((_, i) => i !== at);
          const pairs = others.map(
            (other) =>
              pairOf(
                own,
                other.readings,
                ones.map(() => 1),
              ).value ?? Number.NaN,
          );
          const value = withBloc(own, others, ones).value ?? Number.NaN;
          expect(value).toBeCloseTo(pairs.reduce((sum, v) => sum + v, 0) / pairs.length, 9);
          return value;
        });
        const mean = each.reduce((sum, v) => sum + v, 0) / each.length;
        expect(mean).toBeCloseTo(cohesion(members, ones).value ?? Number.NaN, 9);
      }),
    );
  });

  it("reaches both ends of its range, and no further", () => {
    fc.assert(
      fc.property(
        fc.option(position),
        fc.array(fc.option(position), { minLength: 2, maxLength: 3 }),
        (own, held) => {
          const unknown = (h: Position | null): Held => h ?? "declined";
          const { range } = withBloc([readingOf(unknown(own))], holding(...held.map(unknown)), issuesOf([1]));
          const ways = [own, ...held].reduce<Position[][]>(
            (all, h) =>
              all.flatMap((way) =>
                (h === null ? [-2, -1, 0, 1, 2] : [h]).map((p) => [...way, p as Position]),
              ),
            [[]],
          );
          const values = ways.map(
            ([first, ...rest]) =>
              withBloc([readingOf(first as Position)], holding(...rest), issuesOf([1])).raw ?? Number.NaN,
          );
          expect(Math.min(...values)).toBeCloseTo(range?.[0] ?? Number.NaN, 9);
          expect(Math.max(...values)).toBeCloseTo(range?.[1] ?? Number.NaN, 9);
        },
      ),
    );
  });
});
