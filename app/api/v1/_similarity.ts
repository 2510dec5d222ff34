import type { Similarity, SimilarPair } from "@/components/similarity/model";

/** A matrix as JSON: each of its tables in the order of `leaders`, null along the diagonal. */
export function similarityJson({ leaders, pairs }: Similarity) {
  const byPlace = new Map(pairs.map((pair) => [pair.a * leaders.length + pair.b, pair]));
  const table = <Value>(of: (pair: SimilarPair) => Value): (Value | null)[][] =>
    leaders.map((_, a) =>
      leaders.map((_, b) => {
        const pair = byPlace.get(Math.min(a, b) * leaders.length + Math.max(a, b));
        return pair ? of(pair) : null;
      }),
    );
  return {
    leaders: leaders.map(({ key }) => key),
    values: table(({ value }) => value),
    shared: table(({ coverage }) => coverage.shared),
    of: table(({ coverage }) => coverage.of),
    ranges: table(({ range }) => range),
    reasons: table(({ reason }) => reason),
  };
}
