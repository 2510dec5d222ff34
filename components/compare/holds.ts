import type { Bounds } from "@/lib/domain/measures/measurement";
import { type MeasureId, measureOf } from "@/lib/domain/measures/registry";
import { type Robustness, robustness, type VariantLine } from "@/lib/domain/measures/robustness";
import type { ComparedPair, Comparison } from "./model";

/** A value of one variant, with the issue left out of it, where one is. */
export type HeldValue = { value: number; without: string | null };

/** What one measure with one weighting makes of a pair, over all issues and without each. */
export type VariantRow = {
  measure: MeasureId;
  weights: VariantLine["weights"];
  /** With all issues; null where refused. */
  whole: number | null;
  /** Lowest and highest of any variant; null where all are refused. */
  lowest: HeldValue | null;
  highest: HeldValue | null;
  ranks: [number, number] | null;
  closest: number;
  refused: number;
  variants: number;
};

/** Measures that share bounds, and the lowest and the highest of what they make of all issues with the weights chosen. */
export type MeasureSpan = {
  bounds: Bounds;
  lowest: { value: number; measure: MeasureId };
  highest: { value: number; measure: MeasureId };
  measures: number;
};

/** How firmly what a comparison says of a pair holds: the place of `b` among all that are compared with `a`. */
export type Holds = {
  pair: ComparedPair;
  others: number;
  standing: Robustness;
  rows: VariantRow[];
  spans: MeasureSpan[];
};

/** Readings times issues, of which each is left out once: with more, a page would wait for seconds. */
const MOST_READ = 60_000;

/** @returns null where so much is compared that varying it would take too long */
export function holdsOf(
  { columns, rows }: Pick<Comparison, "columns" | "rows">,
  pair: ComparedPair,
): Holds | null {
  if (columns.length * rows.length ** 2 > MOST_READ) return null;
  const readingsOf = (column: number) =>
    rows.flatMap(({ cells }) => {
      const cell = cells[column];
      return cell ? [cell.reading] : [];
    });
  const others = [...columns.keys()].filter((column) => column !== pair.a);
  const standings = robustness({
    issues: rows.map(({ issue, weight }) => ({ slug: issue.slug, weight })),
    reference: readingsOf(pair.a),
    others: others.map((column) => ({ leader: String(column), readings: readingsOf(column) })),
  });
  const standing = standings[others.indexOf(pair.b)];
  if (!standing) throw new RangeError("the pair is not among the columns");
  const { cells } = standing.closest;
  return { pair, others: others.length, standing, rows: rowsOf(cells), spans: spansOf(cells) };
}

function rowsOf(lines: readonly VariantLine[]): VariantRow[] {
  return grouped(lines, ({ measure, weights }) => `${measure}/${weights}`).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const values = group
      .flatMap(({ value, without }) => (value === null ? [] : [{ value, without }]))
      .sort((x, y) => x.value - y.value);
    const ranks = group.flatMap(({ rank }) => rank ?? []);
    return {
      measure: first.measure,
      weights: first.weights,
      whole: group.find(({ without }) => without === null)?.value ?? null,
      lowest: values[0] ?? null,
      highest: values.at(-1) ?? null,
      ranks: ranks.length === 0 ? null : [Math.min(...ranks), Math.max(...ranks)],
      closest: ranks.filter((rank) => rank === 1).length,
      refused: group.length - values.length,
      variants: group.length,
    };
  });
}

/** One for each pair of bounds that has two numbers or more; a single number spans nothing. */
function spansOf(lines: readonly VariantLine[]): MeasureSpan[] {
  const whole = lines.flatMap(({ measure, weights, without, value }) =>
    value === null || without !== null || weights !== "chosen" ? [] : [{ measure, value }],
  );
  return grouped(whole, ({ measure }) => measureOf(measure).bounds.join()).flatMap((group) => {
    const sorted = group.toSorted((x, y) => x.value - y.value);
    const [lowest, highest] = [sorted[0], sorted.at(-1)];
    return lowest && highest && group.length > 1
      ? { bounds: measureOf(lowest.measure).bounds, lowest, highest, measures: group.length }
      : [];
  });
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
