import type { Agreement } from "./agreement";
import { type Cell, type LaneChoice, type LaneReading, type Reading, readCell } from "./cell";
import { isWeaklySourced } from "./confidence";
import { type Day, toEpochDay } from "./day";
import { deedDay, type Former, type Term } from "./office";
import { agreementOn, type WeighedIssue } from "./pair-agreement";
import { cellAt, type PositionIndex } from "./position-index";

/** What the numbers of a day are computed from: leaders with their terms, the issues in scope, the positions. */
export type Board = {
  leaders: readonly BoardLeader[];
  issues: readonly { id: number; slug: string }[];
  index: PositionIndex;
};
type BoardLeader = { id: number; slug: string; terms: readonly Term[] };

/** The day and the ways of reading for which numbers are compared. */
export type EffectView = { day: Day; former: Former; choice: LaneChoice };

/** What a leader holds on an issue, before and after. A lane without a record is null, also where there is no leader. */
export type CellChange = { leader: string; issue: string; before: Cell; after: Cell };

export type PairFacts = Pick<Agreement, "value" | "reason" | "coverage" | "range">;
/** The agreement of two leaders before and after; null where one of them is not in the record. */
export type PairChange = { a: string; b: string; before: PairFacts | null; after: PairFacts | null };

/** What a change does to the numbers of a day. `left` pairs were not looked at, since it would take too long. */
export type Effect = { cells: CellChange[]; pairs: PairChange[]; looked: number; left: number };

/** Issues compared at most, over all pairs: some tenths of a second's work. */
export const MOST_COMPARISONS = 1_000_000;

/**
 * What becomes of the numbers of a day when `after` takes the place of `before`: the cells that look otherwise, and the
 * pairs whose agreement does, in value, range, coverage or the reason why there is none. Agreement is asked of the same
 * function as on every page, over all issues with equal weight. Pairs come by how far their value moves, then those that
 * gain or lose one, then those whose range or coverage alone moves.
 * Where there are too many pairs, those of the leaders with the most cells that read otherwise are looked at first.
 */
export function effectOf(
  before: Board,
  after: Board,
  view: EffectView,
  most: number = MOST_COMPARISONS,
): Effect {
  const [was, is] = [heldOn(before, view), heldOn(after, view)];
  const leaders = union(after.leaders, before.leaders);
  const issues = union(after.issues, before.issues);
  // An issue that comes or goes is in the scope of every pair.
  const everyone = issues.some(({ slug }) => was.places.has(slug) !== is.places.has(slug));
  const cells: CellChange[] = [];
  const moved = new Map<string, number>();
  for (const { slug } of leaders) {
    let count = everyone || was.cells.has(slug) !== is.cells.has(slug) ? 1 : 0;
    for (const issue of issues) {
      const [old, fresh] = [cellOf(was, slug, issue.slug), cellOf(is, slug, issue.slug)];
      if (sameCell(old, fresh)) continue;
      cells.push({ leader: slug, issue: issue.slug, before: old, after: fresh });
      if (!sameReading(readCell(old, view.choice), readCell(fresh, view.choice))) count += 1;
    }
    if (count > 0) moved.set(slug, count);
  }
  const pairs = pairsOf(leaders, moved, Math.floor(most / Math.max(1, issues.length)));
  const changed = pairs.looked.flatMap(([a, b]): PairChange[] => {
    const [old, fresh] = [factsOf(was, a, b), factsOf(is, a, b)];
    return sameFacts(old, fresh) ? [] : [{ a, b, before: old, after: fresh }];
  });
  return { cells, pairs: ordered(changed), looked: pairs.looked.length, left: pairs.left };
}

/** What every leader of a board holds on every issue, by slug; `places` says where an issue stands in the lists. */
type Held = {
  issues: WeighedIssue[];
  places: Map<string, number>;
  cells: Map<string, Cell[]>;
  readings: Map<string, Reading[]>;
};

function heldOn({ leaders, issues, index }: Board, { day, former, choice }: EffectView): Held {
  const held: Held = {
    issues: issues.map(({ id, slug }) => ({ id, slug, weight: 1 })),
    places: new Map(issues.map(({ slug }, at) => [slug, at])),
    cells: new Map(),
    readings: new Map(),
  };
  for (const { id, slug, terms } of leaders) {
    const deeds = toEpochDay(deedDay(terms, day, former));
    const cells = issues.map((issue) => cellAt(index, id, issue.id, toEpochDay(day), deeds));
    held.cells.set(slug, cells);
    held.readings.set(
      slug,
      cells.map((cell) => readCell(cell, choice)),
    );
  }
  return held;
}

const NOTHING: Cell = { says: null, does: null };

function cellOf({ cells, places }: Held, leader: string, issue: string): Cell {
  return cells.get(leader)?.[places.get(issue) ?? -1] ?? NOTHING;
}

/** The pairs that a moved leader is in, those of the leaders who moved most first, as far as `most` allows. */
function pairsOf(
  leaders: readonly { slug: string }[],
  moved: ReadonlyMap<string, number>,
  most: number,
): { looked: [string, string][]; left: number } {
  const first = [...moved].sort(([, x], [, y]) => y - x).map(([slug]) => slug);
  const others = leaders.flatMap(({ slug }) => (moved.has(slug) ? [] : [slug]));
  const all = (first.length * (first.length - 1)) / 2 + first.length * others.length;
  const looked: [string, string][] = [];
  for (const [at, a] of first.entries())
    for (const b of [...first.slice(at + 1), ...others]) {
      if (looked.length === most) return { looked, left: all - most };
      looked.push([a, b]);
    }
  return { looked, left: 0 };
}

function factsOf({ issues, readings }: Held, a: string, b: string): PairFacts | null {
  const [left, right] = [readings.get(a), readings.get(b)];
  if (!left || !right) return null;
  const { value, reason, coverage, range } = agreementOn(issues, left, right);
  return { value, reason, coverage, range };
}

function union<T extends { slug: string }>(a: readonly T[], b: readonly T[]): T[] {
  const known = new Set(a.map(({ slug }) => slug));
  return [...a, ...b.filter(({ slug }) => !known.has(slug))];
}

function sameCell(a: Cell, b: Cell): boolean {
  return sameLane(a.says, b.says) && sameLane(a.does, b.does);
}

function sameLane(a: LaneReading | null, b: LaneReading | null): boolean {
  if (!a || !b) return a === b;
  return (
    a.position === b.position &&
    a.state === b.state &&
    isWeaklySourced(a.confidence) === isWeaklySourced(b.confidence)
  );
}

function sameReading(a: { position: unknown; state: unknown }, b: typeof a): boolean {
  return a.position === b.position && a.state === b.state;
}

function sameFacts(a: PairFacts | null, b: PairFacts | null): boolean {
  if (!a || !b) return a === b;
  return (
    a.value === b.value &&
    a.reason === b.reason &&
    a.coverage.shared === b.coverage.shared &&
    a.coverage.of === b.coverage.of &&
    a.range?.[0] === b.range?.[0] &&
    a.range?.[1] === b.range?.[1]
  );
}

/** How far the value moves; a value that comes or goes counts as none at all, and lies between. */
export function valueMove({ before, after }: PairChange): number | null {
  const [was, is] = [before?.value ?? null, after?.value ?? null];
  return was === null || is === null ? null : is - was;
}

/** Whether a pair's number changes, comes or goes; not only how much is known of it. */
export function movesNumber({ before, after }: PairChange): boolean {
  return (before?.value ?? null) !== (after?.value ?? null);
}

function ordered(pairs: PairChange[]): PairChange[] {
  const rank = (pair: PairChange) => {
    const move = valueMove(pair);
    if (move) return 2 + Math.abs(move);
    return move === null && (pair.before?.value ?? pair.after?.value ?? null) !== null ? 1 : 0;
  };
  return pairs.sort((x, y) => rank(y) - rank(x) || compareText(x.a, y.a) || compareText(x.b, y.b));
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
