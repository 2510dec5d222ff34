import { UNKNOWN } from "./kernel";
import type { Line, Measurement } from "./measurement";
import { movableCounts, outcomesOf, sumsOf, weightsOf } from "./movable";
import type { Codes } from "./pair-row";

/**
 * What the order of work is made from. `codes` are of each leader's readings in the order of the issues; `staleness` is
 * 1 − freshness of each cell, 1 where nothing is known.
 */
export type PriorityBoard = {
  leaders: readonly { leader: string; codes: Codes; staleness: readonly number[] }[];
  issues: readonly { slug: string; weight: number }[];
};

/**
 * One agreement that a cell has a part in, by the other leader's key (`issue`): `positions` are the percent shown now, and
 * the lowest and highest that it could become; null for no number. `amount` is 1 where it could become another than now.
 * - `counted`: the other holds a position on the issue
 * - `nothing-to-move`: the other holds none, so nothing here changes the number
 */
export type PriorityLine = Line & { status: "counted" | "nothing-to-move" };

export type Priority = Measurement<PriorityLine, "out-of-scope"> & {
  leader: string;
  cell: string;
  movable: number;
  staleness: number;
};

/**
 * How much a cell deserves an editor's look: of how many agreements the number that readers see (whole percent, or that
 * there is none) would change if the cell turned out to hold some other position, or none, times how stale it is. In
 * [0, number of other leaders]. A cell that is not applicable, or whose issue has no weight, is `out-of-scope`.
 * @throws RangeError for a leader that is not on the board
 */
export function priorityOf({ leaders, issues }: PriorityBoard, leader: number, issue: number): Priority {
  const own = leaders[leader];
  if (!own) throw new RangeError(`no leader at ${leader}`);
  const weights = weightsOf(issues);
  const held = own.codes[issue] ?? Number.NaN;
  const inScope = held <= UNKNOWN && weights[issue] !== 0;
  const cells = leaders
    .filter((other) => other !== own)
    .map(({ leader: key, codes }): PriorityLine => {
      const sums = sumsOf(own.codes, codes, weights);
      const other = codes[issue] as number;
      // Where the other holds no position, their number does not depend on the cell.
      const outcomes =
        inScope && other < UNKNOWN ? [...outcomesOf(sums, held, other, weights[issue] as number)] : [];
      const shown = [sums.now, ...outcomes].filter((percent) => percent !== null);
      const [lowest, highest] = shown.length > 0 ? [Math.min(...shown), Math.max(...shown)] : [null, null];
      return {
        issue: key,
        positions: [sums.now, lowest, highest],
        weight: 1,
        status: outcomes.length > 0 ? "counted" : "nothing-to-move",
        amount: outcomes.length > 0 ? Number(outcomes.some((percent) => percent !== sums.now)) : null,
      };
    });
  const staleness = own.staleness[issue] ?? 1;
  const movable = cells.filter(({ amount }) => amount === 1).length;
  return {
    leader: own.leader,
    cell: issues[issue]?.slug ?? "",
    movable,
    staleness,
    formula: "priority",
    bounds: [0, cells.length],
    kind: inScope ? "measured" : "insufficient",
    value: inScope ? movable * staleness : null,
    raw: inScope ? movable * staleness : null,
    reason: inScope ? null : "out-of-scope",
    coverage: { shared: cells.filter(({ status }) => status === "counted").length, of: cells.length },
    range: null,
    noRange: "nothing-open",
    parts: [
      { name: "movable", value: movable },
      { name: "staleness", value: staleness },
    ],
    cells,
  };
}

/** A cell in the order of work, by the places of leader and issue; `priorityOf` gives the sum behind its value. */
export type Queued = { leader: number; issue: number; value: number; movable: number; staleness: number };

/** How many numbers each cell could move: what the order of work is made from, and the same whoever asks for it. */
export function movableOn({ leaders, issues }: PriorityBoard): Uint16Array {
  return movableCounts(
    leaders.map(({ codes }) => codes),
    weightsOf(issues),
  );
}

/**
 * The cells that most deserve a look, first the one that could move most; ties by how many it could move, then in the
 * order of leaders and issues given. Cells that could move nothing are left out.
 * @param movable what `movableOn` gives of the board
 * @param most    how many are wanted
 * @param wanted  which cells are asked for, by the places of leader and issue; the numbers they could move are all there are
 */
export function editorsQueue(
  { leaders, issues }: PriorityBoard,
  movable: Uint16Array,
  most: number,
  wanted: (leader: number, issue: number) => boolean = () => true,
): Queued[] {
  const queued: Queued[] = [];
  leaders.forEach((row, leader) => {
    issues.forEach((_, issue) => {
      const moving = movable[leader * issues.length + issue] as number;
      const staleness = row.staleness[issue] ?? 1;
      if (moving * staleness > 0 && wanted(leader, issue))
        queued.push({ leader, issue, value: moving * staleness, movable: moving, staleness });
    });
  });
  return queued
    .sort((x, y) => y.value - x.value || y.movable - x.movable || x.leader - y.leader || x.issue - y.issue)
    .slice(0, most);
}
