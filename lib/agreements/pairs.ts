import { type Agreement, refusalOf } from "@/lib/domain/agreement";
import type { Part } from "@/lib/domain/measures/measurement";
import { codesOn, type PairRow } from "@/lib/domain/measures/pair-row";
import { type MeasureId, measureOn, type NominalId, type PairMeasure } from "@/lib/domain/measures/registry";
import { weightUnit } from "@/lib/domain/measures/weighed-share";
import { type Board, broughtReading } from "./board";

export type AnyMeasure = PairMeasure<MeasureId | NominalId>;

/** The agreement of a pair without the lines of its sum. */
export type PairTotal = Omit<Agreement<number>, "cells" | "weights" | "ends"> & { cells: null };

/** The agreement of two of a board's leaders, with every line of its sum. */
export function explainedPair(
  board: Board,
  measure: AnyMeasure,
  weights: readonly number[],
  [a, b]: readonly [number, number],
): Agreement<number> {
  return measure.measure(
    board.issues.map((issue, at) => ({
      issue,
      weight: weights[at] ?? 1,
      a: broughtReading(board.held[a]?.[at] ?? null),
      b: broughtReading(board.held[b]?.[at] ?? null),
    })),
  );
}

/** One weight for each issue of a board, 1 where none is given. */
export function weightsOf({ issues }: Board, given: Readonly<Record<string, number>>): number[] {
  return issues.map((issue) => (Object.hasOwn(given, issue) ? (given[issue] ?? 1) : 1));
}

export function measureFor(id: MeasureId | NominalId, { scale }: Board): AnyMeasure {
  return measureOn(id, scale);
}

/** For each leader the agreements with all that come after, without lines: the same numbers as `explainedPair`. */
export function* totalsOf(
  board: Board,
  measure: AnyMeasure,
  weights: readonly number[],
): Generator<{ a: number; totals: PairTotal[] }> {
  const codes = board.held.map((row) => codesOn(board.scale, row.map(broughtReading)));
  // What `row` counts weights in: sums are told in the weights that were given.
  const largest = Math.max(0, ...weights);
  const unit = largest === 0 ? 1 : weightUnit(largest);
  const scaled = measure.needs.weight === "squared" ? unit ** 2 : unit;
  for (const [a, own] of codes.entries()) {
    const row = measure.row(own, codes.slice(a + 1), weights, { ranges: true, sums: true });
    yield { a, totals: Array.from(row.value, (_, at) => totalOf(measure, row, at, scaled)) };
  }
}

function totalOf(measure: AnyMeasure, row: PairRow, at: number, scaled: number): PairTotal {
  const coverage = { shared: row.shared[at] ?? 0, of: row.of[at] ?? 0 };
  const [value, raw] = [known(row.value[at]), known(row.raw[at])];
  const [low, high] = [known(row.low?.[at]), known(row.high?.[at])];
  const reason = refusalOf(coverage) ?? (raw === null ? "nothing-varies" : null);
  return {
    formula: measure.id,
    bounds: measure.bounds,
    kind: reason ? "insufficient" : "measured",
    value,
    raw,
    reason,
    coverage,
    range: low === null || high === null ? null : [low, high],
    noRange: coverage.of === 0 ? "no-scope" : measure.noRange,
    deedsAgainstWords: 0,
    parts: coverage.shared === 0 ? [] : partsOf(measure, row, at, scaled),
    cells: null,
  };
}

function partsOf(measure: AnyMeasure, { sums }: PairRow, at: number, scaled: number): Part[] {
  const [apart, weight] = [sums?.apart[at] ?? Number.NaN, sums?.weight[at] ?? Number.NaN];
  const share = apart / (measure.extent * weight);
  const parts = [
    { name: "apart", value: apart * scaled },
    { name: "extent", value: measure.extent * weight * scaled },
  ];
  return measure.kernel
    ? [...parts, { name: "share", value: share }]
    : [
        ...parts,
        { name: "observed", value: share },
        { name: "expected", value: sums?.expected[at] ?? Number.NaN },
      ];
}

function known(number: number | undefined): number | null {
  return number === undefined || Number.isNaN(number) ? null : number;
}
