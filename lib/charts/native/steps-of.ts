import type { Day } from "../../domain/day";
import type { Figure } from "../figure";
import { colourOf, type ExplorerLine, type ExplorerStep, type TimeExplorer } from "../time-explorer";
import { dayNumber } from "./day-number";
import { daysAcross } from "./days-across";
import type { NativeChart, NativePoint, NativeSeries } from "./native-chart";
import { plainColour } from "./plain-colour";
import { paddedScale } from "./scale-of";
import { type TableReader, tableReader } from "./table-reader";

/** What stands as last checked, or lies after the day shown. */
export const LATER = "2 5";
/** Charts of one figure at most, those of rows that moved first; its table has all. */
export const MOST_PANELS = 18;
/**
 * A line as broad as this on the page is one of deeds: here a band that lets the fine line of words be seen, whichever of the
 * two a program draws on top.
 */
const BROAD = { from: 3, width: 10, opacity: 0.5 };
/** Days named below a chart that stands beside others, at most. */
const NAMED_BESIDE = 4;

/**
 * Step lines through time, a chart for each row of several: two points for each stretch with a value, a gap where there is none,
 * and after the day last checked a line of its own. What the unknown leaves open is two fine lines.
 * Law: between two points that are joined every day lies in a stretch, and a level line is at that stretch's value.
 */
export function stepsOf(figure: Figure, explorer: TimeExplorer): NativeChart[] {
  const table = tableReader(figure);
  const panels = panelsOf(explorer);
  const drawn = panels.map(({ lines }) => lines.flatMap((line) => seriesOf(table, explorer, line)));
  const days = drawn.flat().flatMap(({ points }) => points.flatMap(({ across }) => across ?? []));
  const isOne = panels.length === 1;
  const across = daysAcross(
    days.reduce((least, day) => Math.min(least, day), dayNumber(explorer.until)),
    dayNumber(explorer.until),
    isOne ? undefined : NAMED_BESIDE,
  );
  const scale = paddedScale(table.column(explorer.column));
  const numbered = explorer.events.map(dayNumber);
  return panels.map(({ title, lines }, at): NativeChart => {
    const band = explorer.band !== null && lines[0] ? bandOf(table, explorer, lines[0].steps) : [];
    const series = [...band, ...(drawn[at] ?? [])];
    return {
      form: "steps",
      title,
      categories: [],
      across,
      scale,
      series,
      ...(numbered.length > 0 ? { numbered } : {}),
    };
  });
}

type Panel = { title: string | null; lines: ExplorerLine[] };

/** The lines of each row, where there are several; those rows first in which a line changes its value. */
function panelsOf({ switches, lines }: TimeExplorer): Panel[] {
  // The broad ones first, so that a fine one on the same level is seen on them.
  const ordered = lines.toSorted((a, b) => b.width - a.width);
  const [rows] = switches.length > 1 ? switches : [];
  if (!rows) return [{ title: null, lines: ordered }];
  return rows.options
    .map(({ key, name }) => ({ title: name, lines: ordered.filter((line) => line.switches.includes(key)) }))
    .filter((panel) => panel.lines.some(({ steps }) => steps.some(({ value }) => value !== null)))
    .toSorted((a, b) => Number(hasMoved(b)) - Number(hasMoved(a)))
    .slice(0, MOST_PANELS);
}

function hasMoved({ lines }: Panel): boolean {
  return lines.some(
    ({ steps }) => new Set(steps.flatMap(({ value }) => (value === null ? [] : [value]))).size > 1,
  );
}

function seriesOf(table: TableReader, explorer: TimeExplorer, line: ExplorerLine): NativeSeries[] {
  const options = explorer.switches.flatMap((group) => group.options);
  const isBroad = line.width >= BROAD.from;
  // Beside its row's title a line is called by its lane alone.
  const lane = explorer.switches.at(-1)?.options.find(({ key }) => line.switches.includes(key));
  const isAlone = explorer.switches.length === 1;
  const name = isAlone ? line.name : (lane?.name ?? line.name);
  const own = plainColour(colourOf(line, options));
  const look = {
    name,
    // Deeds in the colour of their row; words in ink, which is seen through every colour.
    ink: isBroad ? own : plainColour("var(--color-ink)"),
    width: isBroad ? BROAD.width : 2.5,
    mark: "none",
    ...(isBroad ? { opacity: BROAD.opacity } : {}),
  } as const;
  const firm = pointsOf(table, piecesOf(explorer, line.steps, false), explorer.column);
  const later = pointsOf(table, piecesOf(explorer, line.steps, true), explorer.column);
  return [
    { ...look, dash: "", isNamed: isAlone, points: firm },
    { ...look, dash: LATER, isNamed: isAlone && firm.length === 0, points: later },
  ].filter(({ points }) => points.length > 0);
}

type Piece = { step: ExplorerStep; from: Day; to: Day };

/** Steps up to the day until which lines are firm, or from then on, in the order of time. */
function piecesOf(
  { firmUntil, until }: TimeExplorer,
  steps: readonly ExplorerStep[],
  later: boolean,
): Piece[] {
  const cut = firmUntil ?? until;
  return steps
    .flatMap((step) => {
      const end = step.to !== null && step.to < until ? step.to : until;
      const from = later && step.from < cut ? cut : step.from;
      const to = !later && end > cut ? cut : end;
      return from < to ? [{ step, from, to }] : [];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The ends of each piece; between two pieces that do not meet, a point without a value, so that nothing joins them. */
function pointsOf(table: TableReader, pieces: readonly Piece[], column: string): NativePoint[] {
  const rows = new Map(table.rows.map((row) => [row.key, row]));
  const points: NativePoint[] = [];
  let heldUntil: Day | null = null;
  for (const { step, from, to } of pieces) {
    const row = rows.get(step.row);
    if (!row) continue;
    if (heldUntil !== null && heldUntil !== from)
      points.push({ row: "", column, value: null, isWeak: false, across: dayNumber(heldUntil) });
    const held = { row: row.key, column, value: table.number(row, column) };
    const isWeak = table.cell(row, column).isWeak === true;
    points.push(...[from, to].map((day) => ({ ...held, isWeak, across: dayNumber(day) })));
    heldUntil = to;
  }
  return points;
}

/** The columns that hold what the unknown leaves open, of every figure that has them. */
const RANGE = ["least", "most"];

function bandOf(table: TableReader, explorer: TimeExplorer, steps: readonly ExplorerStep[]): NativeSeries[] {
  const pieces = [...piecesOf(explorer, steps, false), ...piecesOf(explorer, steps, true)];
  return RANGE.map((column) => ({
    name: table.column(column).head,
    ink: plainColour("var(--color-accent)"),
    dash: column === "least" ? "2 3" : "8 3",
    width: 2,
    mark: "none",
    isNamed: true,
    points: pointsOf(table, pieces, column),
  }));
}
