import type { Agreement } from "@/lib/domain/agreement";
import type { ComparedPair, Comparison } from "./model";

/** On how many of the counted issues both stand on the same side: both oppose, both are mixed, or both support. */
export function sameSide({ cells }: Pick<Agreement, "cells">): { same: number; shared: number } {
  let same = 0;
  let shared = 0;
  for (const { status, a, b } of cells) {
    if (status !== "counted" || a.position === null || b.position === null) continue;
    shared += 1;
    if (Math.sign(a.position) === Math.sign(b.position)) same += 1;
  }
  return { same, shared };
}

/** What a comparison says in one sentence; the words stand in the message files under these kinds. */
export type Finding =
  | { kind: "nothing-shared"; a: number; b: number }
  | { kind: "pair"; a: number; b: number; same: number; shared: number }
  | { kind: "extremes"; nearest: ComparedPair; farthest: ComparedPair }
  | { kind: "one-measured"; only: ComparedPair }
  | { kind: "none-measured" };

/** Two columns: on how many shared issues they stand on the same side. More: the nearest and the farthest pair. */
export function findingOf({ columns, pairs }: Pick<Comparison, "columns" | "pairs">): Finding {
  const [first] = pairs;
  if (columns.length === 2 && first) {
    const { a, b } = first;
    const counts = sameSide(first.agreement);
    return counts.shared === 0 ? { kind: "nothing-shared", a, b } : { kind: "pair", a, b, ...counts };
  }
  const measured = pairs.filter((pair) => pair.agreement.value !== null);
  const [nearest] = measured;
  const farthest = measured.at(-1);
  if (!nearest || !farthest) return { kind: "none-measured" };
  return nearest === farthest
    ? { kind: "one-measured", only: nearest }
    : { kind: "extremes", nearest, farthest };
}
