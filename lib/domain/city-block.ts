/** One comparison: how far apart two positions are, and how much it counts. */
export type WeighedDistance = { distance: number; weight: number };

/**
 * City-block (Manhattan) agreement 1 − Σ wᵢ·dᵢ / (R·Σ wᵢ), in [0, 1] for distances in [0, R] and R the length of the
 * scale. Weights are taken in units of the largest, so no sum overflows and only their ratios matter.
 * @returns null where nothing has weight; never NaN
 */
export function cityBlockOf(distances: readonly WeighedDistance[], range: number): number | null {
  let unit = 0;
  for (const { weight } of distances) unit = Math.max(unit, weight);
  if (unit === 0) return null;
  let apart = 0;
  let weights = 0;
  for (const { distance, weight } of distances) {
    apart += (weight / unit) * distance;
    weights += weight / unit;
  }
  return 1 - apart / (range * weights);
}

/** The same of unweighted pairs of positions on any scale of length `range`: 4 for −2 … +2, 2 for no, abstain, yes. */
export function cityBlock(pairs: readonly (readonly [number, number])[], range: number): number | null {
  return cityBlockOf(
    pairs.map(([a, b]) => ({ distance: Math.abs(a - b), weight: 1 })),
    range,
  );
}
