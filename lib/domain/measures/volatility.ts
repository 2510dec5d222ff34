import { type Refusal, refusalOf } from "../agreement";
import { type Day, toEpochDay } from "../day";
import { isEmptyPeriod, type Period } from "../period";
import { type Position, SCALE_RANGE } from "../scale";
import type { Line, Measurement } from "./measurement";
import { weighedShare } from "./weighed-share";

/** A documented period of one leader in one lane; null where it holds no position. */
export type HeldPeriod = Period & { position: Position | null };
export type IssueInTime = { issue: string; weight: number; periods: readonly HeldPeriod[] };

/** One issue: `positions` are those held one after the other, each change once; `amount` is weight × distance. */
export type VolatilityLine = Line & {
  status: "counted" | "unknown" | "weight-0";
  positions: readonly Position[];
  /** Mean distance of the positions on two of the documented days, in steps, 0 to 2; null without such a day. */
  distance: number | null;
  /** Days in the window on which a position is documented. */
  days: number;
  /** How often the position changed, by how many steps in all, and how often from one side to the other. */
  changes: number;
  steps: number;
  reversals: number;
};

/** The largest mean distance: half of the days at each end. */
const MOST = SCALE_RANGE / 2;

/**
 * How much a leader's positions move: how far apart, on average, the positions on two documented days picked at random
 * lie, of the most that this can be (half the days at either end of the scale), in [0, 1]. 0 for one position throughout.
 * For each issue d = Σ tᵢ·tⱼ·|pᵢ − pⱼ| / T² over all pairs of periods, t the days of each in the window and T all of
 * them; the value is Σ w·d / (2·Σ w). Days without a position do not count either way. Lines hold how often and how far a
 * position changed, which the value does not tell: one turn and ten between the same ends are the same spread.
 * An issue is in scope if it has weight, and counts if a day of it is documented; refusals as of `agreement`. There is no
 * range: what was held on an undocumented day is not asked.
 * @param window  first and last day, both counted
 * @throws RangeError for a window that ends before it begins
 * Laws: cutting a period in two changes nothing; nor does reversing the scale, or time.
 * Source: Gini's mean difference, over days.
 */
export function volatility(
  issues: readonly IssueInTime[],
  window: { from: Day; until: Day },
): Measurement<VolatilityLine, Refusal> {
  const [first, end] = [toEpochDay(window.from), toEpochDay(window.until) + 1];
  if (end <= first)
    throw new RangeError(`the window ends on ${window.until}, before it begins on ${window.from}`);
  const cells = issues.map((issue) => lineOf(issue, first, end));
  const counted = cells.filter(({ status }) => status === "counted");
  const raw = weighedShare(counted, {
    distanceOf: ({ distance }) => distance ?? 0,
    weightOf: ({ weight }) => weight,
    extent: MOST,
    weigh: (weight) => weight,
  });
  const coverage = {
    shared: counted.length,
    of: cells.filter(({ status }) => status !== "weight-0").length,
  };
  const reason = refusalOf(coverage);
  const total = (of: (line: VolatilityLine) => number) => counted.reduce((sum, line) => sum + of(line), 0);
  return {
    formula: "volatility",
    bounds: [0, 1],
    kind: reason ? "insufficient" : "measured",
    value: reason ? null : raw,
    raw,
    reason,
    coverage,
    range: null,
    noRange: "nothing-open",
    parts: [
      { name: "apart", value: total(({ amount }) => amount ?? 0) },
      { name: "extent", value: MOST * total(({ weight }) => weight) },
      { name: "changes", value: total(({ changes }) => changes) },
      { name: "reversals", value: total(({ reversals }) => reversals) },
    ],
    cells,
  };
}

type Stay = { position: Position; days: number };

function lineOf({ issue, weight, periods }: IssueInTime, first: number, end: number): VolatilityLine {
  const stays = staysOf(periods, first, end);
  const days = stays.reduce((sum, stay) => sum + stay.days, 0);
  const positions = stays
    .map(({ position }) => position)
    .filter((position, at, all) => at === 0 || position !== all[at - 1]);
  const distance = days === 0 ? null : meanDistance(stays, days);
  const status = weight === 0 ? "weight-0" : distance === null ? "unknown" : "counted";
  return {
    issue,
    positions,
    weight,
    status,
    amount: status === "counted" && distance !== null ? weight * distance : null,
    distance,
    days,
    changes: Math.max(0, positions.length - 1),
    steps: positions.slice(1).reduce<number>((sum, p, at) => sum + Math.abs(p - (positions[at] ?? p)), 0),
    reversals: reversalsOf(positions),
  };
}

/** The positions in time order with their days in the window; periods without one, or without a day, are skipped. */
function staysOf(periods: readonly HeldPeriod[], first: number, end: number): Stay[] {
  return [...periods]
    .sort((a, b) => (a.from.day < b.from.day ? -1 : a.from.day > b.from.day ? 1 : 0))
    .flatMap((period) => {
      if (period.position === null || isEmptyPeriod(period)) return [];
      const from = Math.max(first, toEpochDay(period.from.day));
      const to = Math.min(end, period.to ? toEpochDay(period.to.day) : end);
      return to > from ? [{ position: period.position, days: to - from }] : [];
    });
}

function meanDistance(stays: readonly Stay[], days: number): number {
  let sum = 0;
  for (const a of stays)
    for (const b of stays) sum += (a.days / days) * (b.days / days) * Math.abs(a.position - b.position);
  return sum;
}

/** Turns to the other side; the middle is no side, and passing through it is one turn. */
function reversalsOf(positions: readonly Position[]): number {
  const sides = positions.map(Math.sign).filter((side) => side !== 0);
  return sides.filter((side, at) => at > 0 && side !== sides[at - 1]).length;
}
