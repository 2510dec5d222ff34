import { type Agreement, type AgreementCell, agreement, type IssueReading } from "../agreement";
import { POSITIONS, type Position, SCALE_RANGE } from "../scale";
import { CITY_BLOCK } from "./city-block";
import { apartBy, type Kernel, kernelOf } from "./kernel";
import { type Formula, partOf } from "./measurement";
import { weightUnit } from "./weighed-share";

/** How fast disagreement grows with the steps between two positions. */
const LINEAR: Kernel = CITY_BLOCK;
const QUADRATIC: Kernel = kernelOf({
  id: "cohen-quadratic",
  bounds: [0, 1],
  extent: SCALE_RANGE ** 2,
  apart: (a, b) => (a - b) ** 2,
  valueOf: (share) => 1 - share,
});

type Chance = {
  formula: Formula;
  disagreement: Kernel;
  /** `own`: chance by each one's own positions (Cohen's κ); `pooled`: by those of both together (Scott's π). */
  marginals: "own" | "pooled";
};

/**
 * Weighted κ: how much nearer two leaders are than chance would bring them, 1 − observed / expected, in [−1, 1]. 1 for the
 * same positions, 0 for no nearer than chance, below 0 for farther. Observed is the share Σ w·v(a, b) / Σ w on the shared
 * issues, with v = |a − b|/4 (linear) or its square (quadratic); expected is the same over every pairing of a position of
 * the one with a position of the other, Σ v(i, j)·pᵢ·qⱼ, where p and q are how often, by weight, each takes a position:
 * each one's own (Cohen) or those of both together (Scott's π).
 * There is no range: what is expected depends on every position, so an unknown cell moves all of the sum. Where both hold
 * one and the same position throughout, chance expects no disagreement and the value is refused as `nothing-varies`.
 * Coverage and the other refusals are those of `agreement`.
 * Laws: symmetric; within its bounds; 1 for the same positions; unchanged when weights double or scales are reversed.
 * Source: Cohen 1968; Scott 1955; Häge 2011 for leaders and states: agreement that leaves chance in is inflated where
 * everybody takes the same few positions.
 */
export function chanceCorrected(rows: readonly IssueReading[], chance: Chance): Agreement {
  const plain = agreement(rows, chance.disagreement);
  const counted = plain.cells.filter(({ status }) => status === "counted");
  const observed = partOf(plain, "share");
  const expected = observed === null ? null : expectedShare(counted, chance);
  const raw = observed === null || expected === null || expected === 0 ? null : 1 - observed / expected;
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
    noRange: plain.noRange ?? "not-additive",
    parts: [
      ...plain.parts.map((part) => (part.name === "share" ? { ...part, name: "observed" } : part)),
      ...(expected === null ? [] : [{ name: "expected", value: expected }]),
    ],
  };
}

/** The share of disagreement that chance expects; see `chanceCorrected`. */
function expectedShare(counted: readonly AgreementCell[], { disagreement, marginals }: Chance): number {
  const own = [0, 1].map((side) => frequencies(counted, side));
  const [p, q] = marginals === "own" ? own : [0, 1].map(() => pooled(own));
  let expected = 0;
  for (const i of POSITIONS)
    for (const j of POSITIONS)
      expected += (apartBy(disagreement, i, j) / disagreement.extent) * (p?.get(i) ?? 0) * (q?.get(j) ?? 0);
  return expected;
}

type Frequencies = Map<Position, number>;

/** The share of the weight on which one side takes each position. */
function frequencies(counted: readonly AgreementCell[], side: number): Frequencies {
  const unit = weightUnit(Math.max(...counted.map(({ weight }) => weight)));
  let all = 0;
  const by: Frequencies = new Map();
  for (const { positions, weight } of counted) {
    const position = positions[side] ?? 0;
    by.set(position, (by.get(position) ?? 0) + weight / unit);
    all += weight / unit;
  }
  return new Map([...by].map(([position, weight]) => [position, weight / all]));
}

function pooled(own: readonly Frequencies[]): Frequencies {
  return new Map(
    POSITIONS.map((i) => [i, own.reduce((sum, by) => sum + (by.get(i) ?? 0), 0) / own.length] as const),
  );
}

export const COHEN_LINEAR: Chance = { formula: "cohen-linear", disagreement: LINEAR, marginals: "own" };
export const COHEN_QUADRATIC: Chance = {
  formula: "cohen-quadratic",
  disagreement: QUADRATIC,
  marginals: "own",
};
export const SCOTT_LINEAR: Chance = { formula: "scott-linear", disagreement: LINEAR, marginals: "pooled" };
export const SCOTT_QUADRATIC: Chance = {
  formula: "scott-quadratic",
  disagreement: QUADRATIC,
  marginals: "pooled",
};
