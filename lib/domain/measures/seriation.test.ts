import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgreementMatrix } from "./matrix";
import { emptyRow } from "./pair-row";
import { seriation } from "./seriation";

/** A matrix of these agreements; null where refused. */
function matrixOf(size: number, agreed: (a: number, b: number) => number | null): AgreementMatrix {
  const matrix = { size, ...emptyRow(size * size, false) };
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++)
      if (a !== b) matrix.value[a * size + b] = agreed(Math.min(a, b), Math.max(a, b)) ?? Number.NaN;
  return matrix;
}
const keysOf = (size: number) =>
  Array.from({ length: size }, (_, i) => `leader-${String(i).padStart(2, "0")}`);

describe("seriation", () => {
  it("puts those who agree together, so that blocs show", () => {
    const bloc = [0, 1, 2, 0, 1, 2, 0, 1, 2];
    const matrix = matrixOf(9, (a, b) =>
      bloc[a] === bloc[b] ? 0.9 : (bloc[a] ?? 0) + (bloc[b] ?? 0) === 2 ? 0.2 : 0.5,
    );
    expect(seriation(matrix, keysOf(9)).map((at) => bloc[at])).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
  });

  it("parts blocs that have nothing in common, and blocs that all have the same in common", () => {
    for (const between of [0, 0.3]) {
      const bloc = [0, 1, 0, 1, 2, 2, 0, 1];
      const order = seriation(
        matrixOf(8, (a, b) => (bloc[a] === bloc[b] ? 0.9 : between)),
        keysOf(8),
      ).map((at) => bloc[at]);
      expect(order.filter((b, i) => i > 0 && order[i - 1] !== b).length).toBe(2);
    }
  });

  it("goes by key where all are alike, or nobody has a number", () => {
    const keys = ["c", "a", "d", "b"];
    for (const value of [0.5, null])
      expect(
        seriation(
          matrixOf(4, () => value),
          keys,
        ).map((at) => keys[at]),
      ).toEqual(["a", "b", "c", "d"]);
    expect(
      seriation(
        matrixOf(0, () => 1),
        [],
      ),
    ).toEqual([]);
    expect(
      seriation(
        matrixOf(1, () => 1),
        ["a"],
      ),
    ).toEqual([0]);
  });

  it("does not let a refused pair draw leaders together or apart", () => {
    // 0 and 5 are at the two ends; that one pair is refused.
    const matrix = matrixOf(6, (a, b) => (a === 0 && b === 5 ? null : 1 - Math.abs(a - b) / 5));
    expect(seriation(matrix, keysOf(6))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("finds the order of leaders who stand in a row again, however they are shuffled", () => {
    const places = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(places, (xs) => {
        const matrix = matrixOf(xs.length, (a, b) => 1 - Math.abs((xs[a] ?? 0) - (xs[b] ?? 0)) / 100);
        const found = seriation(matrix, keysOf(xs.length)).map((at) => xs[at] ?? 0);
        const sorted = [...xs].sort((a, b) => a - b);
        expect([sorted, [...sorted].reverse()]).toContainEqual(found);
      }),
    );
  });

  it("does not depend on the order given", () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 21, maxLength: 21 });
    fc.assert(
      fc.property(
        values,
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7, maxLength: 7 }),
        (all, shuffle) => {
          const at = (a: number, b: number) =>
            all[(Math.max(a, b) * (Math.max(a, b) - 1)) / 2 + Math.min(a, b)] ?? 0;
          const keys = keysOf(7);
          const plain = seriation(matrixOf(7, at), keys).map((i) => keys[i]);
          const shuffled = matrixOf(7, (a, b) => at(shuffle[a] ?? 0, shuffle[b] ?? 0));
          const names = shuffle.map((i) => keys[i] ?? "");
          expect(seriation(shuffled, names).map((i) => names[i])).toEqual(plain);
        },
      ),
    );
  });
});
