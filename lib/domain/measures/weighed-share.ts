/** What a sum takes of each of its items: how far apart, and how much it counts. */
type Weighing<T> = {
  distanceOf: (item: T) => number;
  weightOf: (item: T) => number;
  /** The largest distance. */
  extent: number;
  weigh: (weight: number) => number;
};

/**
 * The share of what could part two sides that does: Σ ωᵢ·dᵢ / (extent·Σ ωᵢ) with ωᵢ = weigh(wᵢ), in [0, 1] for distances
 * in [0, extent]. Weights are taken in units of a power of two near the largest: no sum overflows, only ratios matter,
 * and the unit rounds nothing.
 * @returns null where nothing has weight; never NaN
 */
export function weighedShare<T>(items: readonly T[], weighing: Weighing<T>): number | null {
  const { distanceOf, weightOf, extent, weigh } = weighing;
  let largest = 0;
  for (const item of items) largest = Math.max(largest, weightOf(item));
  if (largest === 0) return null;
  const unit = weightUnit(largest);
  let apart = 0;
  let weights = 0;
  for (const item of items) {
    const weight = weigh(weightOf(item) / unit);
    apart += weight * distanceOf(item);
    weights += weight;
  }
  return apart / (extent * weights);
}

/** A power of two near a weight above 0: what is divided by it keeps every digit. */
export function weightUnit(largest: number): number {
  return 2 ** Math.min(1023, Math.floor(Math.log2(largest)));
}
