import { refusalOf } from "../agreement";
import { shownPercent } from "../agreement-bands";
import { CITY_BLOCK } from "./city-block";
import { apartAt, UNKNOWN } from "./kernel";
import type { Line, Measurement } from "./measurement";
import { type Codes, countedWeights } from "./pair-row";

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
 */
export function priorityOf(board: PriorityBoard, leader: number, issue: number): Priority {
  return rowOf(board, leader).explain(issue);
}

/** What each cell comes to, before any is explained. */
type Ranked = { leader: number; issue: number; value: number; movable: number };

/**
 * The cells that most deserve a look, first the one that could move most; ties by how many it could move, then in the
 * order of leaders and issues given. Cells that could move nothing are left out.
 * Some seconds for 200 leaders on 100 issues: keep its result by release.
 * @param most    how many are wanted
 * @param wanted  which cells are asked for, by the places of leader and issue; the numbers they could move are all there are
 */
export function editorsQueue(
  board: PriorityBoard,
  most: number,
  wanted: (leader: number, issue: number) => boolean = () => true,
): Priority[] {
  const ranked: Ranked[] = [];
  board.leaders.forEach(({ staleness }, leader) => {
    const row = rowOf(board, leader);
    board.issues.forEach((_, issue) => {
      if (!wanted(leader, issue)) return;
      const movable = row.movable(issue);
      const value = movable * (staleness[issue] ?? 1);
      if (value > 0) ranked.push({ leader, issue, value, movable });
    });
  });
  return ranked
    .sort((x, y) => y.value - x.value || y.movable - x.movable || x.leader - y.leader || x.issue - y.issue)
    .slice(0, most)
    .map(({ leader, issue }) => priorityOf(board, leader, issue));
}

/** What one leader shares with another: the sums that their number is made of, and that number. */
type Sums = {
  codes: Codes;
  leader: string;
  apart: number;
  weight: number;
  shared: number;
  of: number;
  now: number | null;
};

function rowOf({ leaders, issues }: PriorityBoard, at: number) {
  const own = leaders[at];
  if (!own) throw new RangeError(`no leader at ${at}`);
  const weights = countedWeights(
    issues.map(({ weight }) => weight),
    CITY_BLOCK.weigh,
  );
  const sums = leaders
    .filter((other) => other !== own)
    .map(({ leader, codes }): Sums => ({ leader, codes, ...sumsOf(own.codes, codes, weights) }));
  const inScope = (issue: number) => (own.codes[issue] ?? Number.NaN) <= UNKNOWN && weights[issue] !== 0;
  /** What the number with another could become; nothing where it does not depend on the cell. */
  const open = (sum: Sums, issue: number): Iterable<number | null> =>
    inScope(issue) && (sum.codes[issue] as number) < UNKNOWN
      ? outcomesOf(sum, own.codes[issue] as number, sum.codes[issue] as number, weights[issue] as number)
      : [];
  const movable = (issue: number) => sums.filter((sum) => moves(sum, open(sum, issue))).length;

  function explain(issue: number): Priority {
    const cells = sums.map((sum): PriorityLine => {
      const outcomes = [...open(sum, issue)];
      const shown = [sum.now, ...outcomes].filter((percent) => percent !== null);
      const [lowest, highest] = shown.length > 0 ? [Math.min(...shown), Math.max(...shown)] : [null, null];
      return {
        issue: sum.leader,
        positions: [sum.now, lowest, highest],
        weight: 1,
        status: outcomes.length > 0 ? "counted" : "nothing-to-move",
        amount: outcomes.length > 0 ? Number(moves(sum, outcomes)) : null,
      };
    });
    const staleness = own?.staleness[issue] ?? 1;
    const moving = movable(issue);
    const reason = inScope(issue) ? null : "out-of-scope";
    return {
      leader: own?.leader ?? "",
      cell: issues[issue]?.slug ?? "",
      movable: moving,
      staleness,
      formula: "priority",
      bounds: [0, sums.length],
      kind: reason ? "insufficient" : "measured",
      value: reason ? null : moving * staleness,
      raw: reason ? null : moving * staleness,
      reason,
      coverage: { shared: cells.filter(({ status }) => status === "counted").length, of: cells.length },
      range: null,
      noRange: "nothing-open",
      parts: [
        { name: "movable", value: moving },
        { name: "staleness", value: staleness },
      ],
      cells,
    };
  }
  return { movable, explain };
}

function sumsOf(a: Codes, b: Codes, weights: Float64Array): Omit<Sums, "codes" | "leader"> {
  let [apart, weight, shared, of] = [0, 0, 0, 0];
  for (let issue = 0; issue < a.length; issue++) {
    const [own, other, counts] = [a[issue] as number, b[issue] as number, weights[issue] as number];
    if (own > UNKNOWN || other > UNKNOWN || counts === 0) continue;
    of += 1;
    if (own === UNKNOWN || other === UNKNOWN) continue;
    shared += 1;
    weight += counts;
    apart += counts * apartAt(CITY_BLOCK, own, other);
  }
  return { apart, weight, shared, of, now: shownOf(apart, weight, shared, of) };
}

/** The percent shown for these sums; null where there is none. */
function shownOf(apart: number, weight: number, shared: number, of: number): number | null {
  if (refusalOf({ shared, of })) return null;
  return shownPercent(CITY_BLOCK.valueOf(apart / (CITY_BLOCK.extent * weight)));
}

/** Whether any outcome is another than the number shown now. */
function moves({ now }: Sums, outcomes: Iterable<number | null>): boolean {
  for (const shown of outcomes) if (shown !== now) return true;
  return false;
}

/** What would be shown if the leader held each other thing, or nothing, against this position of the other leader. */
function* outcomesOf(sums: Sums, own: number, other: number, counts: number): Iterable<number | null> {
  const known = own === UNKNOWN ? 0 : 1;
  const apart = sums.apart - (known ? counts * apartAt(CITY_BLOCK, own, other) : 0);
  const weight = sums.weight - known * counts;
  const shared = sums.shared - known;
  for (let code = 0; code < UNKNOWN; code++)
    if (code !== own)
      yield shownOf(apart + counts * apartAt(CITY_BLOCK, code, other), weight + counts, shared + 1, sums.of);
  if (known) yield shownOf(apart, weight, shared, sums.of);
}
