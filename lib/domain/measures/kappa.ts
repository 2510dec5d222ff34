import { type Agreement, agreement, type IssueReading } from "../agreement";
import type { Position, Scale } from "../scale";
import { apartAt, codeOf, type Kernel, kernelOf } from "./kernel";
import type { Formula } from "./measurement";
import { type Also, agreementRow, type Codes, countedWeights, type PairRow } from "./pair-row";

/** How fast disagreement grows with the steps between two positions: not at all, with the steps, or with their square. */
export type Growth = "nominal" | "linear" | "quadratic";

export type Chance = {
  formula: Formula;
  disagreement: Kernel;
  /** `own`: chance by each one's own positions (Cohen's κ); `pooled`: by those of both together (Scott's π). */
  marginals: "own" | "pooled";
};

/** Cohen's κ or Scott's π on a scale. */
export function chance(author: "cohen" | "scott", growth: Growth, scale: Scale): Chance {
  const formula: Formula = `${author}-${growth}`;
  const marginals = author === "cohen" ? "own" : "pooled";
  return { formula, disagreement: disagreementOn(scale, growth, formula), marginals };
}

function disagreementOn(scale: Scale, growth: Growth, id: Formula): Kernel {
  const length = scale.max - scale.min;
  const apart: Record<Growth, (a: number, b: number) => number> = {
    nominal: (a, b) => Number(a !== b),
    linear: (a, b) => Math.abs(a - b),
    quadratic: (a, b) => (a - b) ** 2,
  };
  return kernelOf({
    id,
    scale,
    bounds: [0, 1],
    extent: growth === "nominal" ? 1 : growth === "linear" ? length : length ** 2,
    apart: apart[growth],
    valueOf: (share) => 1 - share,
  });
}

/**
 * Weighted κ: how much nearer two leaders are than chance would bring them, 1 − observed / expected, in [−1, 1]. 1 for the
 * same positions, 0 for no nearer than chance, below 0 for farther. Observed is the share Σ w·v(a, b) / Σ w on the shared
 * issues, with v = |a − b|/4 (linear), its square (quadratic), or 1 for any difference (nominal: the κ and π that are not weighted); expected is the same over every pairing of a position of
 * the one with a position of the other, Σ v(i, j)·pᵢ·qⱼ, where p and q are how often, by weight, each takes a position:
 * each one's own (Cohen) or those of both together (Scott's π).
 * There is no range: what is expected depends on every position, so an unknown cell moves all of the sum. Where both hold
 * one and the same position throughout, chance expects no disagreement and the value is refused as `nothing-varies`.
 * Coverage and the other refusals are those of `agreement`.
 * Laws: symmetric; within its bounds; 1 for the same positions; unchanged when weights double or scales are reversed.
 * Source: Cohen 1968; Scott 1955; Häge 2011 for leaders and states: agreement that leaves chance in is inflated where
 * everybody takes the same few positions.
 */
export function chanceCorrected<P extends number = Position>(
  rows: readonly IssueReading<P>[],
  chance: Chance,
): Agreement<P> {
  const { scale } = chance.disagreement;
  const plain = agreement(rows, chance.disagreement);
  const counted = plain.cells.filter(({ status }) => status === "counted");
  const shares = sharesOf(
    Uint8Array.from(counted, ({ positions }) => codeOf(positions[0], scale)),
    Uint8Array.from(counted, ({ positions }) => codeOf(positions[1], scale)),
    countedWeights(
      counted.map(({ weight }) => weight),
      (weight) => weight,
    ),
    chance,
  );
  const raw = shares && correctedBy(shares);
  const reason = plain.reason ?? (raw === null ? "nothing-varies" : null);
  return {
    ...plain,
    formula: chance.formula,
    bounds: [-1, 1],
    kind: reason ? "insufficient" : "measured",
    value: reason ? null : raw,
    raw,
    reason,
    range: null,
    ends: null,
    noRange: plain.noRange ?? "not-additive",
    parts: shares
      ? [
          ...plain.parts.filter(({ name }) => name !== "share"),
          { name: "observed", value: shares.observed },
          { name: "expected", value: shares.expected },
        ]
      : [],
  };
}

/** The same of one leader with several, without the lines of each sum. @param weights as `countedWeights` gives them */
export function chanceCorrectedRow(
  own: Codes,
  others: readonly Codes[],
  weights: Float64Array,
  chance: Chance,
  { sums = false }: Pick<Also, "sums"> = {},
): PairRow {
  const row = agreementRow(own, others, weights, chance.disagreement, { sums });
  others.forEach((codes, at) => {
    const shares = sharesOf(own, codes, weights, chance);
    row.raw[at] = (shares && correctedBy(shares)) ?? Number.NaN;
    if (row.sums && shares) row.sums.expected[at] = shares.expected;
    if (!Number.isNaN(row.value[at])) row.value[at] = row.raw[at] as number;
  });
  return row;
}

type Shares = { observed: number; expected: number };

function correctedBy({ observed, expected }: Shares): number | null {
  return expected === 0 ? null : 1 - observed / expected;
}

/** The share of disagreement that is, and that which chance expects; null where nothing is shared. */
function sharesOf(
  a: Codes,
  b: Codes,
  weights: Float64Array,
  { disagreement, marginals }: Chance,
): Shares | null {
  const { levels } = disagreement;
  const [p, q] = [new Float64Array(levels), new Float64Array(levels)];
  let [apart, all] = [0, 0];
  for (let issue = 0; issue < a.length; issue++) {
    const [own, other, weight] = [a[issue] as number, b[issue] as number, weights[issue] as number];
    if (own >= levels || other >= levels || weight === 0) continue;
    apart += weight * apartAt(disagreement, own, other);
    all += weight;
    p[own] = (p[own] as number) + weight;
    q[other] = (q[other] as number) + weight;
  }
  if (all === 0) return null;
  const both = p.map((weight, code) => (weight + (q[code] as number)) / 2);
  const [rows, columns] = marginals === "own" ? [p, q] : [both, both];
  let expected = 0;
  for (let i = 0; i < levels; i++)
    for (let j = 0; j < levels; j++)
      expected += apartAt(disagreement, i, j) * ((rows[i] as number) / all) * ((columns[j] as number) / all);
  const { extent } = disagreement;
  return { observed: apart / (extent * all), expected: expected / extent };
}
