import type { Day } from "../../domain/day";
import type { Figure } from "../figure";
import { colourOf, type ExplorerStep, type TimeExplorer } from "../time-explorer";
import { dayNumber } from "./day-number";
import { daysAcross } from "./days-across";
import type { NativeChart, NativePoint, NativeSeries } from "./native-chart";
import { plainColour } from "./plain-colour";
import { scaleOf } from "./scale-of";
import { type TableReader, tableReader } from "./table-reader";

/** What stands as last checked, or lies after the day shown. */
const LATER = "2 5";

/**
 * Step lines through time, those that are switched on at first: two points for each stretch with a value, a gap where there is
 * none, and after the day last checked a line of its own. What the unknown leaves open is two fine lines.
 */
export function stepsOf(figure: Figure, explorer: TimeExplorer): NativeChart {
  const table = tableReader(figure);
  const options = explorer.switches.flatMap((group) => group.options);
  const on = new Set(options.filter((option) => option.on).map(({ key }) => key));
  const lines = explorer.lines.filter(({ switches }) => switches.every((key) => on.has(key)));
  // The broad ones first, so that a fine one on the same level is seen on them.
  const ordered = lines.toSorted((a, b) => b.width - a.width);
  const series = ordered.flatMap((line): NativeSeries[] => {
    const ink = plainColour(colourOf(line, options));
    const look = { name: line.name, ink, width: line.width, mark: "none" } as const;
    const later = piecesOf(explorer, line.steps, true);
    const firm = piecesOf(explorer, line.steps, false);
    const column = explorer.column;
    return [
      { ...look, dash: line.dash, isNamed: true, points: pointsOf(table, firm, column) },
      ...(later.length > 0
        ? [{ ...look, dash: LATER, isNamed: firm.length === 0, points: pointsOf(table, later, column) }]
        : []),
    ].filter(({ points }) => points.length > 0);
  });
  const band = explorer.band !== null && lines[0] ? bandOf(table, explorer, lines[0].steps) : [];
  const days = series.flatMap(({ points }) => points.flatMap(({ across }) => across ?? []));
  return {
    form: "steps",
    title: null,
    categories: [],
    across: daysAcross(Math.min(...days), dayNumber(explorer.until)),
    scale: scaleOf(table.column(explorer.column), []),
    series: [...band, ...series],
  };
}

type Piece = { step: ExplorerStep; from: Day; to: Day };

/** Steps up to the day until which lines are firm, or from then on. */
function piecesOf(
  { firmUntil, until }: TimeExplorer,
  steps: readonly ExplorerStep[],
  later: boolean,
): Piece[] {
  const cut = firmUntil ?? until;
  return steps.flatMap((step) => {
    const end = step.to ?? until;
    const from = later && step.from < cut ? cut : step.from;
    const to = !later && end > cut ? cut : end;
    return from < to ? [{ step, from, to }] : [];
  });
}

function pointsOf(table: TableReader, pieces: readonly Piece[], column: string): NativePoint[] {
  const rows = new Map(table.rows.map((row) => [row.key, row]));
  return pieces.flatMap(({ step, from, to }): NativePoint[] => {
    const row = rows.get(step.row);
    if (!row) return [];
    const held = { row: row.key, column, value: table.number(row, column) };
    const isWeak = table.cell(row, column).isWeak === true;
    return [from, to].map((day) => ({ ...held, isWeak, across: dayNumber(day) }));
  });
}

/** The columns that hold what the unknown leaves open, of every figure that has them. */
const RANGE = ["least", "most"];

function bandOf(table: TableReader, explorer: TimeExplorer, steps: readonly ExplorerStep[]): NativeSeries[] {
  const pieces = [...piecesOf(explorer, steps, false), ...piecesOf(explorer, steps, true)];
  return RANGE.map((column) => ({
    name: table.column(column).head,
    ink: plainColour("var(--color-accent)"),
    dash: "1 4",
    width: 1,
    mark: "none",
    isNamed: true,
    points: pointsOf(table, pieces, column),
  }));
}
