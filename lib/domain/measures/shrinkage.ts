import type { Line, Measurement } from "./measurement";

/** One piece of evidence: which way it points, −1 … +1, and how much it counts. What is disputed counts half. */
export type Signed = { key: string; direction: number; mass: number; disputed: boolean };

/** How much evidence the middle starts with: so much is needed to come half way to an end. */
export const PRIOR_MASS = 4;
const DISPUTED = 0.5;

/** One piece of evidence by its key (`issue`): `positions` its direction, `amount` what it adds to the signed sum. */
export type ShrinkageLine = Line & { status: "counted" };

/**
 * A score that thin evidence cannot carry far from the middle: 50 + 50·S/(M + 4), in [0, 100], with S the signed sum and M
 * the mass of all evidence, neutral pieces too. One strong piece gives 60, ten give 85.7; without any there is no score.
 * Source: a published scoring method (discussed as Hacker News item 47484015); the mean of a prior of mass 4 in the middle
 * and the evidence.
 */
export function shrinkage(evidence: readonly Signed[]): Measurement<ShrinkageLine, "no-evidence"> {
  const cells = evidence.map(({ key, direction, mass, disputed }): ShrinkageLine => {
    const weight = disputed ? mass * DISPUTED : mass;
    return { issue: key, positions: [direction], weight, status: "counted", amount: weight * direction };
  });
  const signed = cells.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const mass = cells.reduce((sum, { weight }) => sum + weight, 0);
  const raw = 50 + (50 * signed) / (mass + PRIOR_MASS);
  const none = cells.length === 0;
  return {
    formula: "shrinkage",
    bounds: [0, 100],
    kind: none ? "insufficient" : "measured",
    value: none ? null : raw,
    raw,
    reason: none ? "no-evidence" : null,
    coverage: { shared: cells.length, of: cells.length },
    range: null,
    noRange: "nothing-open",
    parts: [
      { name: "signed", value: signed },
      { name: "mass", value: mass },
      { name: "prior", value: PRIOR_MASS },
    ],
    cells,
  };
}
