import type { MatrixPair } from "@/lib/domain/measures/measure-matrix";
import type { PairMeasure } from "@/lib/domain/measures/registry";

/** One leader on one day, in the matrix. `label` tells the days of one leader apart. */
export type SimilarLeader = { key: string; slug: string; name: string; label: string };

/** Two leaders by their places in the order shown, the earlier first. */
export type SimilarPair = MatrixPair & { key: string; a: number; b: number };

/** In which order leaders stand; see `lib/domain/measures/seriation.ts` for blocs. */
export const SIMILARITY_ORDERS = ["blocs", "name", "nearest"] as const;
export type SimilarityOrder = (typeof SIMILARITY_ORDERS)[number];

/** How near every two of some leaders are, by one measure, in one order. */
export type Similarity = {
  measure: PairMeasure;
  order: SimilarityOrder;
  /** False where there are too many to order at once, so that pages go by name and each is ordered in itself. */
  orderedWhole: boolean;
  /** Those of this page, in order. */
  leaders: SimilarLeader[];
  /** Every two of them, row by row. */
  pairs: SimilarPair[];
  /** How many there are on all pages. */
  total: number;
  /** The place of the page's first leader among all, from 1. */
  first: number;
  page: number;
  pages: number;
};

/** A pair as it stands with one of the two: the other, and how near they are. */
export type SimilarWith = { other: SimilarLeader; pair: SimilarPair };

/** The pairs of one leader among those shown, by their place; nearest first. */
export function pairsOf(
  { leaders, pairs }: Pick<Similarity, "leaders" | "pairs">,
  at: number,
): SimilarWith[] {
  return nearestFirst(
    pairs
      .filter(({ a, b }) => a === at || b === at)
      .flatMap((pair) => {
        const other = leaders[pair.a === at ? pair.b : pair.a];
        return other ? [{ other, pair }] : [];
      }),
  );
}

/** Nearest first; the refused last, by the share of issues that both hold. */
export function nearestFirst(all: readonly SimilarWith[]): SimilarWith[] {
  return all.toSorted((x, y) => nearness(y.pair) - nearness(x.pair) || (x.other.key < y.other.key ? -1 : 1));
}

/** Measured pairs by value above all refused ones, which stand by the share of issues that both hold. */
export function nearness({ value, coverage }: MatrixPair): number {
  return value ?? -10 + (coverage.of === 0 ? 0 : coverage.shared / coverage.of);
}
