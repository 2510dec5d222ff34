/** One observation of two quantities, and the group it belongs to: observations of a group are not independent. */
export type Observation = { cluster: string; x: number; y: number };

/**
 * Kendall's tau-b of two quantities: (concordant − discordant) ÷ √((n₀ − n₁)(n₀ − n₂)), with n₀ all pairs, n₁ and n₂ those
 * tied in the first and in the second. In [−1, 1]; made for ties, of which a scale of five positions has many.
 * Source: M. G. Kendall, "The treatment of ties in ranking problems", Biometrika 33 (1945).
 * @returns null for fewer than two observations, and where either quantity never varies
 * Laws: symmetric; −1 times itself where one quantity is turned round; unchanged by any rising transformation.
 */
export function tauB(observations: readonly Pick<Observation, "x" | "y">[]): number | null {
  let [balance, untiedX, untiedY] = [0, 0, 0];
  for (let i = 1; i < observations.length; i++)
    for (let j = 0; j < i; j++) {
      const [one, other] = [observations[i], observations[j]];
      if (!one || !other) continue;
      const [dx, dy] = [Math.sign(one.x - other.x), Math.sign(one.y - other.y)];
      balance += dx * dy;
      untiedX += Math.abs(dx);
      untiedY += Math.abs(dy);
    }
  return untiedX === 0 || untiedY === 0 ? null : balance / Math.sqrt(untiedX * untiedY);
}

/**
 * An interval for tau-b by drawing whole groups again and again with replacement, since the years of one leader say nearly
 * the same: the middle `level` of what the draws give (percentile bootstrap by clusters).
 * Source: A. C. Cameron, J. B. Gelbach and D. L. Miller, "Bootstrap-based improvements for inference with clustered errors" (2008).
 * @param seed  of the draws, so that the same data give the same interval
 * @returns null for fewer than five groups, of which nothing can be said
 */
export function clusterInterval(
  observations: readonly Observation[],
  { rounds = 1_000, level = 0.95, seed = 1 } = {},
): [number, number] | null {
  const groups = [...groupsOf(observations).values()];
  if (groups.length < MIN_CLUSTERS) return null;
  const draw = generator(seed);
  const taus: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const sample = groups.flatMap(() => groups[Math.floor(draw() * groups.length)] ?? []);
    const tau = tauB(sample);
    if (tau !== null) taus.push(tau);
  }
  if (taus.length === 0) return null;
  taus.sort((a, b) => a - b);
  const at = (share: number) => taus[Math.round(share * (taus.length - 1))] ?? 0;
  return [at((1 - level) / 2), at((1 + level) / 2)];
}

const MIN_CLUSTERS = 5;

function groupsOf(observations: readonly Observation[]): Map<string, Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const one of observations) groups.set(one.cluster, [...(groups.get(one.cluster) ?? []), one]);
  return groups;
}

/** Numbers from 0 to below 1 out of a seed (mulberry32): the same on every machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Middle ranks of values, scaled from 0 (lowest) to 1 (highest); ties share the mean of their places. */
export function scaledRanks(values: readonly number[]): number[] {
  if (values.length < 2) return values.map(() => 0.5);
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const tied = values.filter((other) => other === value).length - 1;
    return (below + tied / 2) / (values.length - 1);
  });
}
