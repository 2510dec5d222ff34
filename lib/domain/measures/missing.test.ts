import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { someRows } from "@/lib/testing/positions";
import { agreement } from "../agreement";
import { rowsOf } from "../testing/readings";
import { CITY_BLOCK } from "./city-block";
import { match } from "./match";
import { FARTHEST, HALF, LEAVE_OUT, MISSING_POLICIES, NEAREST, NEUTRAL, SYMMETRIC_POLICIES } from "./missing";
import { MEASURES } from "./registry";
import { S } from "./s";

const KERNELS = MEASURES.flatMap(({ kernel }) => (kernel ? [kernel] : []));

describe("what an unknown cell counts for", () => {
  it("is the same from either side under every symmetric policy", () => {
    fc.assert(
      fc.property(
        someRows,
        fc.constantFrom(...KERNELS),
        fc.constantFrom(...SYMMETRIC_POLICIES),
        (rows, kernel, policy) => {
          const turned = rows.map((r) => ({ ...r, a: r.b, b: r.a }));
          expect(agreement(turned, kernel, policy).raw).toBe(agreement(rows, kernel, policy).raw);
        },
      ),
    );
  });

  it("is told apart by who is the reference under the others, which the type of agreement refuses", () => {
    const rows = rowsOf([
      [2, 2],
      [1, "not-found"],
      ["declined", -2],
    ]);
    const turned = rows.map((r) => ({ ...r, a: r.b, b: r.a }));
    for (const policy of MISSING_POLICIES.filter((p) => !p.symmetric && p.id !== "mendez"))
      expect(match(rows, CITY_BLOCK, policy).raw).not.toBe(match(turned, CITY_BLOCK, policy).raw);
    // @ts-expect-error: leaders are not compared by a policy that treats one of them as the measure of the other
    expect(agreement(rows, CITY_BLOCK, NEUTRAL).coverage).toEqual({ shared: 1, of: 3 });
  });

  it("makes the ends of the range by the nearest and the farthest", () => {
    fc.assert(
      fc.property(someRows, fc.constantFrom(...KERNELS), (rows, kernel) => {
        const { range } = agreement(rows, kernel);
        expect(agreement(rows, kernel, FARTHEST).raw).toBe(range?.[0] ?? null);
        expect(agreement(rows, kernel, NEAREST).raw).toBe(range?.[1] ?? null);
      }),
    );
  });

  it("moves neither coverage, refusal nor range, and nothing at all where all is known", () => {
    fc.assert(
      fc.property(
        someRows,
        fc.constantFrom(...KERNELS),
        fc.constantFrom(...SYMMETRIC_POLICIES),
        (rows, kernel, policy) => {
          const [plain, filled] = [agreement(rows, kernel, LEAVE_OUT), agreement(rows, kernel, policy)];
          expect([filled.coverage, filled.reason, filled.range]).toEqual([
            plain.coverage,
            plain.reason,
            plain.range,
          ]);
          if (plain.coverage.shared === plain.coverage.of) expect(filled.raw).toBe(plain.raw);
        },
      ),
    );
  });

  it("pulls S to 0 by the share of the weight that is not shared, under the half", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { raw, weights } = agreement(rows, S);
        fc.pre(raw !== null);
        expect(agreement(rows, S, HALF).raw).toBeCloseTo((raw ?? 0) * (weights.shared / weights.of), 9);
      }),
    );
  });

  it("is kept in the lines: an unknown cell that counts with something says with what", () => {
    const [shared, open] = agreement(
      rowsOf([
        [1, 1],
        [2, "unclear", 3],
      ]),
      CITY_BLOCK,
      HALF,
    ).cells;
    expect(shared).toMatchObject({ status: "counted", distance: 0, imputed: null, amount: 0 });
    expect(open).toMatchObject({ status: "unknown", distance: null, imputed: 2, amount: 6 });
  });
});
