import { refusalOf } from "../agreement";
import type { Reading } from "../cell";
import { SCALE, type Scale } from "../scale";
import { codeOf, type Kernel, pairAt } from "./kernel";
import { weightUnit } from "./weighed-share";

/** What one leader holds on each issue, a byte each: the kernel's codes, and one more for what is not applicable. */
export type Codes = Uint8Array;
/** A byte holds the codes of no scale with more levels. */
export const MOST_LEVELS = 250;

/** On the scale of the record. */
export function codesOf(readings: readonly Held[]): Codes {
  return codesOn(SCALE, readings);
}

export function codesOn(scale: Scale, readings: readonly Held[]): Codes {
  const notApplicable = codeOf(null, scale) + 1;
  return Uint8Array.from(readings, ({ position, state }) =>
    state === "not-applicable" ? notApplicable : codeOf(position, scale),
  );
}

type Held = Pick<Reading<number>, "position" | "state">;

/** What a row holds beside its numbers, if asked for. */
export type Also = { ranges?: boolean; sums?: boolean };

/** Agreements of one leader with several, by their place; NaN where there is no number. Ranges and sums if asked for. */
export type PairRow = {
  value: Float64Array;
  raw: Float64Array;
  shared: Uint16Array;
  of: Uint16Array;
  low: Float64Array | null;
  high: Float64Array | null;
  /** What each number is made of: Σ ω·d and Σ ω of what is shared, and, where chance is taken off, what that expects. */
  sums: { apart: Float64Array; weight: Float64Array; expected: Float64Array } | null;
};

export function emptyRow(length: number, ranges: boolean, sums = false): PairRow {
  const numbers = () => new Float64Array(length).fill(Number.NaN);
  return {
    value: numbers(),
    raw: numbers(),
    shared: new Uint16Array(length),
    of: new Uint16Array(length),
    low: ranges ? numbers() : null,
    high: ranges ? numbers() : null,
    sums: sums ? { apart: numbers(), weight: numbers(), expected: numbers() } : null,
  };
}

/** The agreement of one leader with several by an additive measure. @param weights as `countedWeights` gives them */
export function agreementRow(
  own: Codes,
  others: readonly Codes[],
  weights: Float64Array,
  kernel: Kernel,
  { ranges = false, sums = false }: Also = {},
): PairRow {
  const row = emptyRow(others.length, ranges, sums);
  const terms = termsOf(kernel);
  const tables = tablesOf(own, weights, terms, ranges);
  others.forEach((codes, at) => {
    writePair(tables, placesOf(codes, terms.width), kernel, row, at);
  });
  return row;
}

/** Weights in a unit that rounds nothing, as a sum counts them. @throws RangeError as `agreement` does */
export function countedWeights(weights: readonly number[], weigh: (weight: number) => number): Float64Array {
  const bad = weights.find((weight) => !Number.isFinite(weight) || weight < 0);
  if (bad !== undefined) throw new RangeError(`a weight must be 0 or more, is ${bad}`);
  const largest = Math.max(0, ...weights);
  const unit = largest === 0 ? 1 : weightUnit(largest);
  return Float64Array.from(weights, (weight) => weigh(weight / unit));
}

/** The places in a row's tables that a leader's codes point at, so that they need not be worked out for each pair. */
export function placesOf(codes: Codes, width: number): Int32Array {
  const places = new Int32Array(codes.length);
  for (let issue = 0; issue < codes.length; issue++) places[issue] = issue * width + (codes[issue] as number);
  return places;
}

/**
 * What one leader's positions make of each code that another could hold on each issue: the terms of every sum that the
 * leader is in, found by the other's `placesOf`. Where every weight is 1 or 0 all terms are small whole numbers, and one
 * table holds several sums, `UNIT` apart and exact: `sums` the distances, the issues shared and the issues in scope,
 * `range` the least and the greatest distances. With other weights `sums` holds the issues alone, and each weighed sum
 * has a table of its own.
 */
type Tables = {
  sums: Float64Array;
  range: Float64Array;
  weighed: Record<"apart" | "weight" | "least" | "greatest" | "scope", Float64Array> | null;
};
const NO_TABLE = new Float64Array(0);

/** Sums of as many issues, or of as much distance, do not fit into one table with others. */
const UNIT = 2 ** 17;

/** The same for one issue of weight 1, by what each of two leaders holds there: what the tables of all are filled from. */
export type Terms = Record<"apart" | "known" | "least" | "greatest" | "scope", Float64Array> & {
  /** Places kept for the codes of one issue. */
  width: number;
  /** The largest distance. */
  extent: number;
};

export function termsOf(kernel: Kernel): Terms {
  const { levels, extent } = kernel;
  const width = 8 * Math.ceil((levels + 2) / 8);
  const numbers = () => new Float64Array(width * width);
  const terms = {
    width,
    extent,
    apart: numbers(),
    known: numbers(),
    least: numbers(),
    greatest: numbers(),
    scope: numbers(),
  };
  for (let own = 0; own <= levels; own++)
    for (let other = 0; other <= levels; other++) {
      const at = own * width + other;
      const known = own !== levels && other !== levels;
      terms.least[at] = kernel.least[pairAt(own, other, levels)] ?? Number.NaN;
      terms.greatest[at] = kernel.greatest[pairAt(own, other, levels)] ?? Number.NaN;
      terms.apart[at] = known ? (terms.least[at] as number) : 0;
      terms.known[at] = known ? 1 : 0;
      terms.scope[at] = 1;
    }
  return terms;
}

/**
 * @param weights as `countedWeights` gives them; an issue of weight 0 is in no sum and no scope
 * @param ranges  without them their tables are left empty
 */
export function tablesOf(codes: Codes, weights: Float64Array, terms: Terms, ranges: boolean): Tables {
  const { apart, known, least, greatest, scope, width, extent } = terms;
  const plain =
    codes.length * Math.max(extent, 1) < UNIT && weights.every((weight) => weight === 0 || weight === 1);
  const issues = scope.map((one, at) => (one * UNIT + (known[at] as number)) * UNIT);
  const filled = (by: Float64Array, table: Float64Array) => fill(codes, by, table, width);
  const ifRanges = (by: Float64Array, table: Float64Array) => (ranges ? filled(by, table) : NO_TABLE);
  if (plain)
    return {
      sums: filled(
        weights,
        issues.map((many, at) => many + (apart[at] as number)),
      ),
      range: ifRanges(
        weights,
        greatest.map((most, at) => most * UNIT + (least[at] as number)),
      ),
      weighed: null,
    };
  return {
    sums: filled(
      weights.map((weight) => (weight === 0 ? 0 : 1)),
      issues,
    ),
    range: NO_TABLE,
    weighed: {
      apart: filled(weights, apart),
      weight: filled(weights, known),
      least: ifRanges(weights, least),
      greatest: ifRanges(weights, greatest),
      scope: ifRanges(weights, scope),
    },
  };
}

/** A table over all issues from the terms of one, each issue's by its weight. */
function fill(codes: Codes, weights: Float64Array, terms: Float64Array, width: number): Float64Array {
  const table = new Float64Array(codes.length * width);
  for (let issue = 0; issue < codes.length; issue++) {
    const weight = weights[issue] as number;
    const own = (codes[issue] as number) * width;
    for (let other = 0; other < width; other++)
      table[issue * width + other] = weight * (terms[own + other] as number);
  }
  return table;
}

/**
 * Adds one pair up and writes it into the row: the sums, refusal and last step of `agreement`, without its lines.
 * Law: every number is the very one that `agreement` gives, bit for bit, as long as no weight is so small beside another
 * (1e-150 of it) that its square vanishes.
 */
export function writePair(
  tables: Tables,
  places: Int32Array,
  kernel: Kernel,
  row: PairRow,
  at: number,
): void {
  const { sums, weighed } = tables;
  const total = addWhole(sums, places);
  const issues = Math.floor(total / UNIT);
  const of = Math.floor(issues / UNIT);
  const shared = issues - of * UNIT;
  row.shared[at] = shared;
  row.of[at] = of;
  if (shared > 0) {
    const apart = weighed ? add(weighed.apart, places) : total - issues * UNIT;
    const weight = weighed ? add(weighed.weight, places) : shared;
    const raw = kernel.valueOf(apart / (kernel.extent * weight));
    row.raw[at] = raw;
    if (row.sums) {
      row.sums.apart[at] = apart;
      row.sums.weight[at] = weight;
    }
    if (refusalOf({ shared, of }) === null) row.value[at] = raw;
  }
  if (row.low && row.high && of > 0) {
    const range = weighed ? 0 : addWhole(tables.range, places);
    const greatest = weighed ? add(weighed.greatest, places) : Math.floor(range / UNIT);
    const least = weighed ? add(weighed.least, places) : range - greatest * UNIT;
    const weight = weighed ? add(weighed.scope, places) : of;
    row.low[at] = kernel.valueOf(greatest / (kernel.extent * weight));
    row.high[at] = kernel.valueOf(least / (kernel.extent * weight));
  }
}

/** Terms in the order of the issues, so that weighed sums round as those of `agreement` do. */
function add(table: Float64Array, places: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < places.length; i++) sum += table[places[i] as number] as number;
  return sum;
}

/** The same for whole numbers, which add up to the same in any order: two at a time, neither waiting for the other. */
function addWhole(table: Float64Array, places: Int32Array): number {
  let [even, odd] = [0, 0];
  const last = places.length - 1;
  for (let i = 0; i < last; i += 2) {
    even += table[places[i] as number] as number;
    odd += table[places[i + 1] as number] as number;
  }
  return last % 2 === 0 ? even + odd + (table[places[last] as number] as number) : even + odd;
}
