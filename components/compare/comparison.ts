import { type Cell, type LaneChoice, type Reading, readCell } from "@/lib/domain/cell";
import { type MeasureId, measureOf } from "@/lib/domain/measures/registry";
import { contrastOf, orderByDistance, rarerFirst } from "@/lib/domain/order";
import type {
  CompareColumn,
  ComparedPair,
  CompareIssue,
  CompareOrder,
  Comparison,
  ComparisonRow,
} from "./model";

/** With more columns than these, pairs grow beyond what anyone reads: only those with the first column are computed. */
export const EVERY_PAIR_UP_TO = 40;

type Asked = {
  columns: CompareColumn[];
  issues: CompareIssue[];
  /** By column, then by issue, in the orders above. */
  cells: Cell[][];
  /** By issue slug; 1 where none is given. */
  weights: Readonly<Record<string, number>>;
  choice: LaneChoice;
  measure: MeasureId;
  order: CompareOrder;
};

/** Columns, ordered rows and the agreement of every pair, from what each column holds. */
export function compare({ columns, issues, cells, weights, choice, measure, order }: Asked): Comparison {
  const readings = cells.map((column) => column.map((cell) => readCell(cell, choice)));
  const weightOf = (issue: CompareIssue) => weights[issue.slug] ?? 1;
  const rows = issues.map((issue, at): ComparisonRow => {
    const compared = columns.map((_, column) => ({
      cell: cells[column]?.[at] ?? { says: null, does: null },
      reading: readings[column]?.[at] ?? NOTHING,
    }));
    const positions = compared.map(({ reading }) => reading.position);
    return {
      issue,
      weight: weightOf(issue),
      contrast: contrastOf(positions),
      distance: farthestApart(positions),
      cells: compared,
    };
  });
  const contrasts = { agreement: 0, difference: 0, unknown: 0, leftOut: 0 };
  for (const row of rows) contrasts[row.weight > 0 ? row.contrast : "leftOut"] += 1;
  return {
    columns,
    rows: ordered(rows, order),
    pairs: pairsOf(columns, (a, b) =>
      measureOf(measure).measure(
        issues.map((issue, at) => ({
          issue: issue.slug,
          weight: weightOf(issue),
          a: readings[a]?.[at] ?? NOTHING,
          b: readings[b]?.[at] ?? NOTHING,
        })),
      ),
    ),
    everyPair: columns.length <= EVERY_PAIR_UP_TO,
    contrasts,
  };
}

const NOTHING: Reading = {
  lane: null,
  position: null,
  state: "not-yet-researched",
  day: null,
  confidence: null,
};

function pairsOf(
  columns: readonly CompareColumn[],
  agreementOf: (a: number, b: number) => ComparedPair["agreement"],
): ComparedPair[] {
  const pairs: ComparedPair[] = [];
  const firsts = columns.length <= EVERY_PAIR_UP_TO ? columns.length : 1;
  for (let a = 0; a < firsts; a++)
    for (let b = a + 1; b < columns.length; b++)
      pairs.push({ key: `${columns[a]?.key}~${columns[b]?.key}`, a, b, agreement: agreementOf(a, b) });
  return orderByDistance(pairs);
}

function farthestApart(positions: readonly (number | null)[]): number | null {
  const known = positions.filter((position) => position !== null);
  return known.length < 2 ? null : Math.max(...known) - Math.min(...known);
}

function ordered(rows: ComparisonRow[], order: CompareOrder): ComparisonRow[] {
  if (order === "issue") return rows;
  if (order === "distance") return rows.toSorted((x, y) => (y.distance ?? -1) - (x.distance ?? -1));
  return rarerFirst(
    rows.map((row) => ({ ...row, positions: row.cells.map(({ reading }) => reading.position) })),
  ).map(({ positions: _, ...row }) => row);
}
