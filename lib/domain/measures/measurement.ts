/** Every formula by which a number of this project comes about; the key of its name and its text in message files. */
export type Formula =
  | "city-block"
  | "wahl-o-mat"
  | "euclid"
  | "directional"
  | "s"
  | "cohen-nominal"
  | "cohen-linear"
  | "cohen-quadratic"
  | "scott-nominal"
  | "scott-linear"
  | "scott-quadratic"
  | "alpha-nominal"
  | "alpha-ordinal"
  | "alpha-interval"
  | "closest"
  | "cohesion"
  | "departures"
  | "bloc-medians"
  | "bloc-pairs"
  | "with-bloc"
  | "gap"
  | "volatility"
  | "freshness"
  | "priority"
  | "shrinkage"
  | "classical-scaling"
  | "principal-components";

/** The lowest and the highest value a measure can take. */
export type Bounds = readonly [lowest: number, highest: number];

/** What becomes of a line: it counts, or why not; the key of its words in message files. */
export type LineStatus =
  | "counted"
  | "unknown"
  | "not-applicable"
  | "weight-0"
  | "unanswered"
  | "no-position"
  | "too-few-others"
  | "no-common-position"
  | "too-few-holders"
  | "split"
  | "too-few-codes"
  | "refused"
  | "nothing-to-move"
  | "unmeasured";

/** One quantity on the way to the value, in the order in which the formula comes by it. */
export type Part = { name: string; value: number };

/**
 * One line of a sum: what it is about, what each side holds there, how much it counts and what it adds. A line that adds
 * nothing says in `status` why.
 */
export type Line = {
  /** The issue's slug; where a measure's lines are something else, the key of that (its docstring says what). */
  issue: string;
  /** One for each side, in the order of the sides; null where it holds none. */
  positions: readonly (number | null)[];
  weight: number;
  /** `counted`, or why not. */
  status: LineStatus;
  /** What the line adds to the first of the parts; null where it is left out. */
  amount: number | null;
};

/**
 * A number and how it came about, from the one function that computed it: every measure returns this, and a page draws
 * number and explanation from the same object. `value` is null where it is refused, with the reason; `raw` is the number
 * that was refused, for the explanation only, and null where the formula gives none at all.
 */
export type Measurement<L extends Line = Line, Reason extends string = string> = {
  formula: Formula;
  bounds: Bounds;
  kind: "measured" | "insufficient";
  value: number | null;
  raw: number | null;
  reason: Reason | null;
  /** How many of the lines in scope count. */
  coverage: { shared: number; of: number };
  /** Lowest and highest value that the unknown lines in scope leave open. */
  range: [number, number] | null;
  /** Why there is no range; null where there is one. */
  noRange: NoRange | null;
  parts: readonly Part[];
  cells: readonly L[];
};

/**
 * - `no-scope`: nothing is asked for, so nothing is open
 * - `not-additive`: lines do not add up one by one (the chance that is taken off depends on all of them), so what a line
 *   leaves open cannot be said on its own
 * - `of-medians`: what one unknown position does to a median depends on all the others
 * - `placed-together`: points are placed by all positions at once, so one unknown position would move every point and
 *   every direction
 * - `codes-given`: the measure is about the codes that were given; one that is missing takes part in no pair
 * - `nothing-open`: the measure is about what is known, and has no scope beyond it
 */
export type NoRange =
  | "no-scope"
  | "not-additive"
  | "of-medians"
  | "placed-together"
  | "codes-given"
  | "nothing-open";

/** The quantity of a measurement's parts by its name, or null. */
export function partOf({ parts }: Pick<Measurement, "parts">, name: string): number | null {
  return parts.find((part) => part.name === name)?.value ?? null;
}
