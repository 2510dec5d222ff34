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
 * About half a second for 200 leaders on 100 issues.
 * @param most  how many are wanted
 */
export function editorsQueue(board: PriorityBoard, most: number): Priority[] {
  const ranked: Ranked[] = [];
  board.leaders.forEach(({ staleness }, leader) => {
    const row = rowOf(board, leader);
    board.issues.forEach((_, issue) => {
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

/** What one leader shares with another: the sums their number is made of. */
type Sums = { codes: Codes; leader: string; apart: number; weight: number; shared: number; of: number };

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
  const open = (sum: Sums, issue: number) =>
    inScope(issue) && (sum.codes[issue] as number) < UNKNOWN
      ? openOf(sum, own.codes[issue] as number, sum.codes[issue] as number, weights[issue] as number)
      : null;
  const movable = (issue: number) => sums.filter((sum) => open(sum, issue)?.moves).length;

  function explain(issue: number): Priority {
    const cells = sums.map((sum): PriorityLine => {
      const outcome = open(sum, issue);
      const now = shownOf(sum);
      return {
        issue: sum.leader,
        positions: outcome ? [now, outcome.lowest, outcome.highest] : [now, now, now],
        weight: 1,
        status: outcome ? "counted" : "nothing-to-move",
        amount: outcome ? Number(outcome.moves) : null,
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
  const sums = { apart: 0, weight: 0, shared: 0, of: 0 };
  for (let issue = 0; issue < a.length; issue++) {
    const [own, other, weight] = [a[issue] as number, b[issue] as number, weights[issue] as number];
    if (own > UNKNOWN || other > UNKNOWN || weight === 0) continue;
    sums.of += 1;
    if (own === UNKNOWN || other === UNKNOWN) continue;
    sums.shared += 1;
    sums.weight += weight;
    sums.apart += weight * apartAt(CITY_BLOCK, own, other);
  }
  return sums;
}

/** The percent shown for these sums; null where there is none. */
function shownOf({ apart, weight, shared, of }: Omit<Sums, "codes" | "leader">): number | null {
  if (refusalOf({ shared, of })) return null;
  return shownPercent(CITY_BLOCK.valueOf(apart / (CITY_BLOCK.extent * weight)));
}

/** What the number could become if the leader held anything else, or nothing, against this position of the other. */
function openOf(sums: Sums, own: number, other: number, weight: number) {
  const known = own !== UNKNOWN;
  const without = {
    apart: sums.apart - (known ? weight * apartAt(CITY_BLOCK, own, other) : 0),
    weight: sums.weight - (known ? weight : 0),
    shared: sums.shared - (known ? 1 : 0),
    of: sums.of,
  };
  const now = shownOf(sums);
  let [lowest, highest, moves] = [now, now, false];
  for (let code = 0; code <= UNKNOWN; code++) {
    if (code === own) continue;
    const shown =
      code === UNKNOWN
        ? shownOf(without)
        : shownOf({
            apart: without.apart + weight * apartAt(CITY_BLOCK, code, other),
            weight: without.weight + weight,
            shared: without.shared + 1,
            of: without.of,
          });
    if (shown !== now) moves = true;
    if (shown === null) continue;
    lowest = lowest === null ? shown : Math.min(lowest, shown);
    highest = highest === null ? shown : Math.max(highest, shown);
  }
  return { lowest, highest, moves };
}
