import type { Lane } from "./lane";
import {
  buildPositionIndex,
  type IndexedStance,
  type PositionIndex,
  periodsOf,
  sliceKey,
} from "./position-index";

/**
 * What a change does to the positions of a release: it puts a period in the place of another (`replaces`, a revision),
 * adds one (`replaces` null), or takes one away (`stance` null).
 */
export type LaidStance = {
  leader: number;
  issue: number;
  lane: Lane;
  replaces: number | null;
  stance: Omit<IndexedStance, "leader" | "issue" | "lane"> | null;
};

/**
 * The second form of the index: a release with changes laid over it, as it would be if they were published. Everything
 * that reads positions reads them from it alike. Only the periods of the leaders, issues and lanes that change are built
 * anew; the rest is copied as it stands. `base` is left as it is.
 */
export function layOver(base: PositionIndex, laid: readonly LaidStance[]): PositionIndex {
  const touched = new Map<number, LaidStance[]>();
  for (const one of laid) {
    const key = sliceKey(one.leader, one.issue, one.lane);
    touched.set(key, [...(touched.get(key) ?? []), one]);
  }
  const over = buildPositionIndex([...touched.values()].flatMap((changes) => periodsWith(base, changes)));
  return merged(base, over, touched);
}

/** The periods of one leader, issue and lane once these changes are made. */
function periodsWith(base: PositionIndex, changes: readonly LaidStance[]): IndexedStance[] {
  const [first] = changes;
  if (!first) return [];
  const { leader, issue, lane } = first;
  const gone = new Set(changes.map(({ replaces }) => replaces));
  const kept = periodsOf(base, leader, issue, lane).filter(({ revisionId }) => !gone.has(revisionId));
  const come = changes.flatMap(({ stance }) => (stance ? [{ ...stance, leader, issue, lane }] : []));
  return [...kept, ...come];
}

/** The slices of `base`, those in `touched` taken from `over`, in the order of their keys. */
function merged(
  base: PositionIndex,
  over: PositionIndex,
  touched: ReadonlyMap<number, unknown>,
): PositionIndex {
  const kept = [...base.slices.keys()].filter((key) => !touched.has(key));
  const keys = [...kept, ...over.slices.keys()].sort((a, b) => a - b);
  const runs: Run[] = [];
  const slices = new Map<number, number>();
  const starts: number[] = [];
  let size = 0;
  for (const key of keys) {
    const from = touched.has(key) ? over : base;
    const slice = from.slices.get(key) ?? 0;
    const [start, end] = [from.starts[slice] ?? 0, from.starts[slice + 1] ?? 0];
    const last = runs.at(-1);
    // What stands together is copied together.
    if (last?.from === from && last.end === start) last.end = end;
    else runs.push({ from, start, end });
    slices.set(key, starts.length);
    starts.push(size);
    size += end - start;
  }
  return { ...copied(runs, size), size, slices, starts: Int32Array.from([...starts, size]) };
}

/** Rows of an index that stand together. */
type Run = { from: PositionIndex; start: number; end: number };

function copied(runs: readonly Run[], size: number) {
  const target = {
    revisionId: new Int32Array(size),
    from: new Int32Array(size),
    to: new Int32Array(size),
    position: new Int8Array(size),
    state: new Int8Array(size),
    confidence: new Int8Array(size),
    precision: new Int8Array(size),
  };
  const columns = Object.keys(target) as (keyof typeof target)[];
  let at = 0;
  for (const { from, start, end } of runs) {
    for (const column of columns) target[column].set(from[column].subarray(start, end), at);
    at += end - start;
  }
  return target;
}
