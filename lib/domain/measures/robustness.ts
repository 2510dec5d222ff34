import type { Reading } from "../cell";
import type { Line, Measurement } from "./measurement";
import { type Codes, codesOf } from "./pair-row";
import { DEFAULT_MEASURE, MEASURES, type MeasureId, type PairMeasure } from "./registry";

/** One way to have done it: a measure, a weighting, and all issues or all but one. */
export type Variant = { measure: MeasureId; weights: "equal" | "chosen"; without: string | null };

/** What one leader comes to in one variant; `value` and `rank` are null where the variant refuses a number. */
export type VariantLine = Line &
  Variant & { status: "counted" | "refused"; value: number | null; rank: number | null };

/**
 * How firmly a leader's place among the compared holds. `closest` counts the variants in which nobody is nearer to the
 * reference, in [0, 1]: "closest in 47 of 52 variants" is its parts `closest` and `variants`. Its lines are the variants
 * (`issue` names the one left out, or is empty), `positions` the rank there and `amount` 1 where it is the first.
 */
export type Robustness = {
  leader: string;
  /** As the comparison stands: by the default measure, all issues, the weights chosen. */
  value: number | null;
  rank: number | null;
  /** Best and worst rank of any variant, and lowest and highest value of the default measure's; null without any. */
  ranks: [number, number] | null;
  values: [number, number] | null;
  closest: Measurement<VariantLine, "no-variants" | "never-measured">;
};

type Compared = {
  issues: readonly { slug: string; weight: number }[];
  /** What the one that all are compared with holds, in the order of the issues. */
  reference: readonly Reading[];
  others: readonly { leader: string; readings: readonly Reading[] }[];
  measures?: readonly PairMeasure[];
};

/** Measures that order leaders each in its own way: one that orders as another does would count that one twice. */
const OWN_ORDER = MEASURES.filter(({ sameOrderAs }) => sameOrderAs === null);
/** Values nearer than this are one value that was added up in another order. */
const TIE = 1e-9;

/**
 * The value and rank of every leader in every variant: each measure, with the weights chosen and with equal ones where
 * those differ, with all issues and without each one that has weight. Equal values share a rank, and the next is as many
 * lower (1, 1, 3); a refused value has none. Values and refusals are those of the measure itself.
 * @returns one for each leader, in the order given
 * @throws RangeError for a weight that is negative or not finite
 * Laws: whoever holds just what the reference holds is behind nobody wherever there is a number, save by the directional
 * measure; there are measures × (issues with weight + 1) variants for each weighting.
 */
export function robustness({ issues, reference, others, measures = OWN_ORDER }: Compared): Robustness[] {
  const own = codesOf(reference);
  const codes = others.map(({ readings }) => codesOf(readings));
  const lines: VariantLine[][] = others.map(() => []);
  for (const measure of measures)
    for (const { weights, by } of weightings(issues))
      for (const without of [null, ...issues.filter((_, at) => by[at] !== 0)]) {
        const variant: Variant = { measure: measure.id, weights, without: without?.slug ?? null };
        const kept = by.map((weight, at) => (issues[at] === without ? 0 : weight));
        valuesOf(measure, own, codes, kept).forEach((value, at, values) => {
          lines[at]?.push(lineOf(variant, value, rankOf(value, values)));
        });
      }
  return others.map(({ leader }, at) => standingOf(leader, lines[at] ?? []));
}

/** Equal weights are those of the issues that have any; where the chosen are equal, there is one weighting. */
function weightings(issues: Compared["issues"]): { weights: Variant["weights"]; by: number[] }[] {
  const chosen = issues.map(({ weight }) => weight);
  const equal = chosen.map((weight) => (weight === 0 ? 0 : 1));
  const set = new Set(chosen.filter((weight) => weight !== 0));
  return set.size > 1
    ? [
        { weights: "chosen", by: chosen },
        { weights: "equal", by: equal },
      ]
    : [{ weights: "chosen", by: equal }];
}

function valuesOf(
  measure: PairMeasure,
  own: Codes,
  others: readonly Codes[],
  by: readonly number[],
): (number | null)[] {
  return Array.from(measure.row(own, others, by).value, (value) => (Number.isNaN(value) ? null : value));
}

function rankOf(value: number | null, values: readonly (number | null)[]): number | null {
  if (value === null) return null;
  return 1 + values.filter((other) => other !== null && other > value + TIE).length;
}

function lineOf(variant: Variant, value: number | null, rank: number | null): VariantLine {
  // Written out: there are tens of thousands of these.
  return {
    measure: variant.measure,
    weights: variant.weights,
    without: variant.without,
    issue: variant.without ?? "",
    positions: [rank],
    weight: 1,
    status: value === null ? "refused" : "counted",
    amount: value === null ? null : Number(rank === 1),
    value,
    rank,
  };
}

function standingOf(leader: string, lines: VariantLine[]): Robustness {
  const asItStands = lines.find(
    ({ measure, weights, without }) =>
      measure === DEFAULT_MEASURE && weights === "chosen" && without === null,
  );
  return {
    leader,
    value: asItStands?.value ?? null,
    rank: asItStands?.rank ?? null,
    ranks: spanOf(lines.map(({ rank }) => rank)),
    values: spanOf(lines.filter(({ measure }) => measure === DEFAULT_MEASURE).map(({ value }) => value)),
    closest: closestOf(lines),
  };
}

function closestOf(cells: VariantLine[]): Robustness["closest"] {
  const [variants, closest] = [cells.length, cells.filter(({ rank }) => rank === 1).length];
  const shared = cells.filter(({ status }) => status === "counted").length;
  const raw = variants === 0 ? null : closest / variants;
  const reason = variants === 0 ? "no-variants" : shared === 0 ? "never-measured" : null;
  return {
    formula: "closest",
    bounds: [0, 1],
    kind: reason ? "insufficient" : "measured",
    value: reason ? null : raw,
    raw,
    reason,
    coverage: { shared, of: variants },
    range: null,
    noRange: "nothing-open",
    parts: [
      { name: "closest", value: closest },
      { name: "variants", value: variants },
    ],
    cells,
  };
}

function spanOf(numbers: readonly (number | null)[]): [number, number] | null {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : [Math.min(...known), Math.max(...known)];
}
