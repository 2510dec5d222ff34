import { agreement } from "@/lib/domain/agreement";
import { type Cell, readCell } from "@/lib/domain/cell";
import { classicalScaling } from "@/lib/domain/measures/classical-scaling";
import { agreementMatrix } from "@/lib/domain/measures/matrix";
import { codesOf } from "@/lib/domain/measures/pair-row";
import { editorsQueue, movableOn } from "@/lib/domain/measures/priority";
import { robustness } from "@/lib/domain/measures/robustness";
import { seriation } from "@/lib/domain/measures/seriation";
import type { Position } from "@/lib/domain/scale";

// Times what the measures take on invented positions, beside the plainest loops that give the same numbers. Prints
// [{ name, aim, time, plain, explained }], ms, the last three null where there is none.

const NOTHING: Cell = { says: null, does: null };
const UNKNOWN = readCell(NOTHING, "default");

/** A stream of numbers in [0, 1) that is the same every time. Source: Park & Miller 1988. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Leaders in two blocs, each with a mind of their own on some issues and unknown on one in five. */
function inventBoard(leaders: number, issues: number) {
  const next = numbersFrom(7);
  const line = Array.from({ length: issues }, () => Math.floor(next() * 5) - 2);
  const members = Array.from({ length: leaders }, (_, at) => ({
    leader: `leader-${String(at).padStart(4, "0")}`,
    readings: line.map((p) => {
      if (next() < 0.2) return UNKNOWN;
      const own = next() < 0.3 ? Math.floor(next() * 5) - 2 : at % 2 === 0 ? p : 0 - p;
      return { ...UNKNOWN, position: own as Position, state: null };
    }),
  }));
  return {
    members,
    codes: members.map(({ readings }) => codesOf(readings)),
    positions: members.map(({ readings }) => readings.map(({ position }) => position)),
    issues: line.map((_, at) => ({ slug: `issue-${at}`, weight: 1 })),
    ones: line.map(() => 1),
  };
}
type Board = ReturnType<typeof inventBoard>;

/** Every agreement by two loops and a third: what somebody would write first. */
function plainMatrix({ positions, ones }: Board): Float64Array {
  const n = positions.length;
  const out = new Float64Array(n * n).fill(Number.NaN);
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      let [sum, weights, shared] = [0, 0, 0];
      for (let at = 0; at < ones.length; at++) {
        const p = positions[i]?.[at] ?? null;
        const q = positions[j]?.[at] ?? null;
        const weight = ones[at] ?? 0;
        if (p === null || q === null) continue;
        sum += weight * Math.abs(p - q);
        weights += weight;
        shared += 1;
      }
      if (shared >= 5 && shared >= ones.length / 2) out[i * n + j] = out[j * n + i] = 1 - sum / (4 * weights);
    }
  return out;
}

/** The range of every agreement the same way. */
function plainRanges({ positions, ones }: Board): Float64Array {
  const n = positions.length;
  const out = new Float64Array(2 * n * n);
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      let [least, most, weights] = [0, 0, 0];
      for (let at = 0; at < ones.length; at++) {
        const p = positions[i]?.[at] ?? null;
        const q = positions[j]?.[at] ?? null;
        const weight = ones[at] ?? 0;
        const held = p ?? q;
        const known = p !== null && q !== null;
        least += known ? weight * Math.abs(p - q) : 0;
        most += weight * (known ? Math.abs(p - q) : held === null ? 4 : 2 + Math.abs(held));
        weights += weight;
      }
      out[2 * (i * n + j)] = 1 - most / (4 * weights);
      out[2 * (i * n + j) + 1] = 1 - least / (4 * weights);
    }
  return out;
}

/** Every agreement with the sum it comes from. */
function explainAll({ members, issues }: Board): number {
  let measured = 0;
  for (const [i, a] of members.entries())
    for (const b of members.slice(i + 1)) {
      const rows = issues.map(({ slug, weight }, at) => ({
        issue: slug,
        weight,
        a: a.readings[at] ?? UNKNOWN,
        b: b.readings[at] ?? UNKNOWN,
      }));
      if (agreement(rows).kind === "measured") measured += 1;
    }
  return measured;
}

/** Of how many agreements each cell could move the percent shown: every other code of it put in, and the sum gone over again. */
function plainMovable({ positions, ones }: Board): Uint16Array {
  const counts = new Uint16Array(positions.length * ones.length);
  const shown = (a: readonly (number | null)[], b: readonly (number | null)[]): number | null => {
    let [sum, shared] = [0, 0];
    for (let at = 0; at < ones.length; at++) {
      const [p, q] = [a[at] ?? null, b[at] ?? null];
      if (p === null || q === null) continue;
      sum += Math.abs(p - q);
      shared += 1;
    }
    return shared >= 5 && shared >= ones.length / 2 ? Math.round(100 * (1 - sum / (4 * shared))) : null;
  };
  positions.forEach((a, i) => {
    positions.forEach((b, j) => {
      if (i === j) return;
      const now = shown(a, b);
      const own = [...a];
      for (let at = 0; at < ones.length; at++) {
        for (const other of [-2, -1, 0, 1, 2, null]) {
          own[at] = other as Position | null;
          if (shown(own, b) === now) continue;
          const place = i * ones.length + at;
          counts[place] = (counts[place] ?? 0) + 1;
          break;
        }
        own[at] = a[at] ?? null;
      }
    });
  });
  return counts;
}

/** The fastest of some runs in ms, after one that warms up: what else the machine does only ever adds. */
function timeOf(work: () => unknown, runs: number): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });
  return Math.min(...times);
}

const small = inventBoard(200, 100);
const large = inventBoard(1000, 200);
const twenty = inventBoard(20, 100);
const matrix = agreementMatrix(small.codes, small.ones);
const keys = small.members.map(({ leader }) => leader);
const slugs = small.issues.map(({ slug }) => slug);
const stale = {
  issues: small.issues,
  leaders: small.members.map(({ leader, readings }) => ({
    leader,
    codes: codesOf(readings),
    staleness: readings.map((_, at) => (at % 10) / 10),
  })),
};
const [reference, ...others] = twenty.members;
if (!reference) throw new Error("There is nobody to compare with.");

const checked = plainMatrix(small);
if (checked.some((value, at) => !Object.is(value, matrix.value[at])))
  throw new Error("The plain loop gives other numbers.");

const tiny = inventBoard(12, 60);
const counted = movableOn({
  issues: tiny.issues,
  leaders: tiny.members.map(({ leader }, at) => ({
    leader,
    codes: tiny.codes[at] ?? new Uint8Array(),
    staleness: [],
  })),
});
if (plainMovable(tiny).some((count, at) => count !== counted[at]))
  throw new Error("The plain way to the editors' queue gives other numbers.");

const both = (board: Board) => () => {
  plainMatrix(board);
  plainRanges(board);
};
const results = [
  {
    name: "agreement matrix, 200 × 100",
    aim: 10,
    time: timeOf(() => agreementMatrix(small.codes, small.ones), 101),
    plain: timeOf(() => plainMatrix(small), 11),
    explained: timeOf(() => explainAll(small), 3),
  },
  {
    name: "the same with ranges",
    aim: 40,
    time: timeOf(() => agreementMatrix(small.codes, small.ones, { ranges: true }), 101),
    plain: timeOf(both(small), 11),
    explained: null,
  },
  {
    name: "the same with ranges and weights",
    aim: null,
    time: timeOf(
      () =>
        agreementMatrix(
          small.codes,
          small.ones.map((_, at) => 1 + (at % 3)),
          { ranges: true },
        ),
      31,
    ),
    plain: null,
    explained: null,
  },
  {
    name: "agreement matrix, 1,000 × 200",
    aim: 1000,
    time: timeOf(() => agreementMatrix(large.codes, large.ones), 5),
    plain: timeOf(() => plainMatrix(large), 3),
    explained: null,
  },
  {
    name: "the same with ranges",
    aim: null,
    time: timeOf(() => agreementMatrix(large.codes, large.ones, { ranges: true }), 5),
    plain: timeOf(both(large), 3),
    explained: null,
  },
  {
    name: "classical scaling, 200 leaders",
    aim: 1000,
    time: timeOf(() => classicalScaling(matrix, small.members, slugs), 5),
    plain: null,
    explained: null,
  },
  {
    name: "seriation, 200 leaders",
    aim: null,
    time: timeOf(() => seriation(matrix, keys), 5),
    plain: null,
    explained: null,
  },
  {
    name: "robustness, 20 leaders × 100 issues",
    aim: null,
    time: timeOf(
      () =>
        robustness({
          issues: twenty.issues.map(({ slug }, at) => ({ slug, weight: 1 + (at % 2) })),
          reference: reference.readings,
          others,
        }),
      5,
    ),
    plain: null,
    explained: null,
  },
  {
    name: "editors' queue, 200 × 100",
    aim: null,
    time: timeOf(() => editorsQueue(stale, movableOn(stale), 200), 11),
    plain: timeOf(() => plainMovable(small), 1),
    explained: null,
  },
];
console.log(JSON.stringify(results));
