import type { Cell, LaneReading } from "./cell";
import { CONFIDENCES, type Confidence } from "./confidence";
import { type DatedDay, type Day, fromEpochDay, type Precision, toEpochDay } from "./day";
import { LANES, type Lane } from "./lane";
import { isPosition, type Position } from "./scale";
import { STATES, type State } from "./state";

/** One documented period, as the index takes it in and gives it back. */
export type IndexedStance = {
  leader: number;
  issue: number;
  lane: Lane;
  revisionId: number;
  position: Position | null;
  state: State | null;
  confidence: Confidence;
  from: DatedDay;
  to: DatedDay | null;
};

/**
 * All positions of one release in typed arrays, 16 bytes a row, sorted by leader, issue, lane and first day. Rows of
 * one leader stand together, and `slices` says where each leader's rows of one issue and lane begin and end.
 */
export type PositionIndex = {
  size: number;
  revisionId: Int32Array;
  /** First day and exclusive last day as days since 1970; OPEN where there is no last day. */
  from: Int32Array;
  to: Int32Array;
  /** −2 … +2, or NO_POSITION. */
  position: Int8Array;
  /** Place in STATES, or −1. */
  state: Int8Array;
  confidence: Int8Array;
  precision: Int8Array;
  /** By slice key (leader, issue, lane): first row and row after the last. */
  slices: Map<number, number>;
  starts: Int32Array;
};

const OPEN = 2_147_483_647;
const NO_POSITION = 127;
const NO_STATE = 7;
const PRECISION: readonly Precision[] = ["day", "month", "year"];
/** Ids of issues stay below this, so that leader, issue and lane make one exact number. */
const ISSUES = 1_000_000;

/** Leader, issue and lane as one number, by which the slices of an index are ordered. */
export function sliceKey(leader: number, issue: number, lane: Lane): number {
  return (leader * ISSUES + issue) * 2 + (lane === "does" ? 1 : 0);
}

/** Collects rows in any order and builds the index once. */
export function createPositionIndexBuilder() {
  const rows = {
    key: [] as number[],
    revisionId: [] as number[],
    from: [] as number[],
    to: [] as number[],
    packed: [] as number[],
  };
  // Few days serve many rows, and reading a day is most of the work.
  const epochDays = new Map<Day, number>();
  function epochDayOf(day: Day): number {
    let known = epochDays.get(day);
    if (known === undefined) {
      known = toEpochDay(day);
      epochDays.set(day, known);
    }
    return known;
  }
  return {
    /** @throws RangeError for an id or position out of range (a bug upstream) */
    add(row: IndexedStance): void {
      if (row.issue >= ISSUES) throw new RangeError(`issue id ${row.issue} is too large`);
      if (row.position !== null && !isPosition(row.position))
        throw new RangeError(`position ${row.position} is off the scale`);
      rows.key.push(sliceKey(row.leader, row.issue, row.lane));
      rows.revisionId.push(row.revisionId);
      rows.from.push(epochDayOf(row.from.day));
      rows.to.push(row.to ? epochDayOf(row.to.day) : OPEN);
      rows.packed.push(pack(row));
    },
    build(): PositionIndex {
      const order = Uint32Array.from(rows.key.keys()).sort(
        (a, b) => (rows.key[a] ?? 0) - (rows.key[b] ?? 0) || (rows.from[a] ?? 0) - (rows.from[b] ?? 0),
      );
      return fill(rows, order);
    },
  };
}

/** How many stances of an index readers see: all but those that are withheld. */
export function shownSize(index: PositionIndex): number {
  const withheld = STATES.indexOf("withheld");
  return index.state.reduce((count, state) => (state === withheld ? count : count + 1), 0);
}

export function buildPositionIndex(rows: Iterable<IndexedStance>): PositionIndex {
  const builder = createPositionIndexBuilder();
  for (const row of rows) builder.add(row);
  return builder.build();
}

/** position (0–4, 5 none) · state (0–5, 7 none) · confidence · precision of from · precision of to, in base 8. */
function pack(row: IndexedStance): number {
  const position = row.position === null ? 5 : row.position + 2;
  const state = row.state === null ? NO_STATE : STATES.indexOf(row.state);
  const from = PRECISION.indexOf(row.from.precision);
  const to = row.to ? PRECISION.indexOf(row.to.precision) : 3;
  return (((position * 8 + state) * 8 + CONFIDENCES.indexOf(row.confidence)) * 8 + from) * 8 + to;
}

type Rows = { key: number[]; revisionId: number[]; from: number[]; to: number[]; packed: number[] };

function fill(rows: Rows, order: Uint32Array): PositionIndex {
  const size = order.length;
  const index: PositionIndex = {
    size,
    revisionId: new Int32Array(size),
    from: new Int32Array(size),
    to: new Int32Array(size),
    position: new Int8Array(size),
    state: new Int8Array(size),
    confidence: new Int8Array(size),
    precision: new Int8Array(size),
    slices: new Map(),
    starts: new Int32Array(0),
  };
  const starts: number[] = [];
  let last = -1;
  order.forEach((row, at) => {
    const key = rows.key[row] ?? 0;
    if (key !== last) {
      index.slices.set(key, starts.length);
      starts.push(at);
      last = key;
    }
    const packed = rows.packed[row] ?? 0;
    const position = Math.floor(packed / 4096);
    const state = Math.floor(packed / 512) % 8;
    index.revisionId[at] = rows.revisionId[row] ?? 0;
    index.from[at] = rows.from[row] ?? 0;
    index.to[at] = rows.to[row] ?? OPEN;
    index.position[at] = position === 5 ? NO_POSITION : position - 2;
    index.state[at] = state === NO_STATE ? -1 : state;
    index.confidence[at] = Math.floor(packed / 64) % 8;
    index.precision[at] = packed % 64;
  });
  starts.push(size);
  index.starts = Int32Array.from(starts);
  return index;
}

/** First row and row after the last of one leader, issue and lane; an empty span where there is none. */
function span(index: PositionIndex, leader: number, issue: number, lane: Lane): [number, number] {
  const slice = index.slices.get(sliceKey(leader, issue, lane));
  return slice === undefined ? [0, 0] : [index.starts[slice] ?? 0, index.starts[slice + 1] ?? 0];
}

/** The row in force on a day (days since 1970), or −1. Periods of one slice do not overlap. */
export function lookup(
  index: PositionIndex,
  leader: number,
  issue: number,
  lane: Lane,
  epochDay: number,
): number {
  let [low, high] = span(index, leader, issue, lane);
  const first = low;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.from[middle] ?? 0) <= epochDay) low = middle + 1;
    else high = middle;
  }
  const row = low - 1;
  return row >= first && epochDay < (index.to[row] ?? 0) ? row : -1;
}

/** The first day of the period in force on a day (days since 1970, both), or null where there is none. */
export function beganOn(
  index: PositionIndex,
  leader: number,
  issue: number,
  lane: Lane,
  epochDay: number,
): number | null {
  const row = lookup(index, leader, issue, lane, epochDay);
  return row < 0 ? null : (index.from[row] ?? null);
}

/** What a leader holds on an issue: words read for `wordDay`, deeds for `deedDay` (days since 1970). */
export function cellAt(
  index: PositionIndex,
  leader: number,
  issue: number,
  wordDay: number,
  deedDay: number,
): Cell {
  return {
    says: laneReading(index, lookup(index, leader, issue, "says", wordDay), wordDay),
    does: laneReading(index, lookup(index, leader, issue, "does", deedDay), deedDay),
  };
}

function laneReading(index: PositionIndex, row: number, day: number): LaneReading | null {
  if (row < 0) return null;
  return {
    position: positionAt(index, row),
    state: STATES[index.state[row] ?? -1] ?? null,
    confidence: CONFIDENCES[index.confidence[row] ?? 0] ?? "low",
    revisionId: index.revisionId[row] ?? 0,
    day: fromEpochDay(day),
  };
}

function positionAt(index: PositionIndex, row: number): Position | null {
  const position = index.position[row];
  return isPosition(position) ? position : null;
}

/** The documented periods of one leader, issue and lane in time order. */
export function periodsOf(index: PositionIndex, leader: number, issue: number, lane: Lane): IndexedStance[] {
  const [start, end] = span(index, leader, issue, lane);
  const periods: IndexedStance[] = [];
  for (let row = start; row < end; row++) {
    const precision = index.precision[row] ?? 0;
    const to = index.to[row] ?? OPEN;
    periods.push({
      leader,
      issue,
      lane,
      revisionId: index.revisionId[row] ?? 0,
      position: positionAt(index, row),
      state: STATES[index.state[row] ?? -1] ?? null,
      confidence: CONFIDENCES[index.confidence[row] ?? 0] ?? "low",
      from: { day: fromEpochDay(index.from[row] ?? 0), precision: PRECISION[precision >> 3] ?? "day" },
      to: to === OPEN ? null : { day: fromEpochDay(to), precision: PRECISION[precision & 7] ?? "day" },
    });
  }
  return periods;
}

/** Days (since 1970), sorted, on which a documented period of these leaders and issues begins or ends. */
export function changeDays(
  index: PositionIndex,
  leaders: readonly number[],
  issues: readonly number[],
): number[] {
  const days = new Set<number>();
  for (const leader of leaders)
    for (const issue of issues)
      for (const lane of LANES) {
        const [start, end] = span(index, leader, issue, lane);
        for (let row = start; row < end; row++) {
          days.add(index.from[row] ?? 0);
          const to = index.to[row] ?? OPEN;
          if (to !== OPEN) days.add(to);
        }
      }
  return [...days].sort((a, b) => a - b);
}
