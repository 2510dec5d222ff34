import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ISSUES, issuesOf, member, ones, pairOf, weights } from "@/lib/testing/blocs";
import { position, readings } from "@/lib/testing/positions";
import type { Reading } from "../cell";
import type { Held } from "../testing/readings";
import { blocPairs } from "./bloc-pairs";
import { cohesion, type Member } from "./cohesion";

/** Somebody who holds one position everywhere. */
const flat = (leader: string, held: Held) => member(leader, ...ones.map(() => held));
const bloc = (name: string) =>
  fc
    .array(readings(ISSUES), { maxLength: 4 })
    .map((all) => all.map((held, i): Member => ({ leader: `${name}-${i}`, readings: held })));

describe("mean agreement across members", () => {
  it("is the mean of the pairs that have a number, with their spread, and names those that have none", () => {
    const result = blocPairs(
      [flat("a", 2), flat("b", 0)],
      [flat("c", 1), flat("d", -2), flat("e", "unclear")],
      ones,
    );
    // 1 step, 4, 1 and 2 of 4.
    expect(result.cells.map(({ pair, amount }) => [...pair, amount])).toEqual([
      ["a", "c", 0.75],
      ["a", "d", 0],
      ["a", "e", null],
      ["b", "c", 0.75],
      ["b", "d", 0.5],
      ["b", "e", null],
    ]);
    expect(result).toMatchObject({ value: 0.5, coverage: { shared: 4, of: 6 }, reason: null });
    expect(result.spread).toMatchObject({ least: 0, greatest: 0.75 });
    expect(result.spread?.deviation).toBeCloseTo(Math.sqrt((0.25 ** 2 * 2 + 0.5 ** 2) / 4), 12);
    expect(result.cells[2]).toMatchObject({ status: "refused", reason: "nothing-shared" });
    // With somebody unknown, a lies from 0 to 4 steps, b from 0 to 2.
    expect(result.range?.[0]).toBeCloseTo((2 + 0 + 0.5) / 6, 12);
    expect(result.range?.[1]).toBeCloseTo((2 + 1 + 1) / 6, 12);
  });

  it("gives no mean where most pairs are refused, none has a number, or there is nobody", () => {
    const [known, unknown] = [flat("a", 1), flat("b", "declined")];
    const mostly = blocPairs([known], [flat("c", 1), unknown, flat("d", "unclear")], ones);
    expect(mostly).toMatchObject({ value: null, raw: 1, reason: "too-little-coverage" });
    expect(blocPairs([known], [unknown], ones)).toMatchObject({ value: null, reason: "nothing-shared" });
    for (const nobody of [blocPairs([known], [], ones), blocPairs([known], [known], ones)])
      expect(nobody).toMatchObject({ value: null, raw: null, reason: "no-scope", range: null, spread: null });
    expect(blocPairs([known], [flat("e", "not-applicable")], ones)).toMatchObject({
      reason: "no-scope",
      cells: [{ status: "not-applicable" }],
    });
  });

  it("compares each two once, also where both belong to both, and nobody with themself", () => {
    const [a, b, c] = [flat("a", 2), flat("b", 1), flat("c", -1)] as const;
    expect(blocPairs([a, b], [b, a, c], ones).cells.map(({ pair }) => pair)).toEqual([
      ["a", "b"],
      ["a", "c"],
      ["b", "c"],
    ]);
  });

  it("is made of the numbers that agreement gives, within the range, and the same from either side", () => {
    fc.assert(
      fc.property(bloc("a"), bloc("b"), weights, (a, b, by) => {
        const result = blocPairs(a, b, issuesOf(by));
        const readingsOf = new Map([...a, ...b].map(({ leader, readings: held }) => [leader, held]));
        for (const { pair, amount, range, reason, coverage } of result.cells) {
          const [x, y] = pair.map((leader) => readingsOf.get(leader) ?? []) as [Reading[], Reading[]];
          const one = pairOf(x, y, by);
          expect({ amount, range, reason, coverage }).toEqual({
            amount: one.value,
            range: one.range,
            reason: one.reason,
            coverage: one.coverage,
          });
        }
        const turned = blocPairs(b, a, issuesOf(by));
        expect(turned.raw ?? 0).toBeCloseTo(result.raw ?? 0, 9);
        expect(turned.coverage).toEqual(result.coverage);
        if (result.spread && result.raw !== null) {
          expect(result.raw).toBeGreaterThanOrEqual(result.spread.least - 1e-12);
          expect(result.raw).toBeLessThanOrEqual(result.spread.greatest + 1e-12);
        }
      }),
    );
  });

  it("is a bloc's cohesion with itself where all is known, and lies within its range then", () => {
    const full = fc.array(fc.array(position, { minLength: ISSUES, maxLength: ISSUES }), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(full, (all) => {
        const members = all.map((held, i) => member(`m${i}`, ...held));
        const { value, range } = blocPairs(members, members, ones);
        expect(value).toBeCloseTo(cohesion(members, ones).value ?? Number.NaN, 9);
        expect(range?.[0]).toBeCloseTo(value ?? Number.NaN, 9);
        expect(range?.[1]).toBeCloseTo(value ?? Number.NaN, 9);
      }),
    );
  });
});
