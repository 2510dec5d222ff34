import type { DatedDay, Day } from "./day";
import { type Period, periodsOverlap } from "./period";

/**
 * What would part two periods that overlap.
 * - `end-other`: the other began earlier, and ends on the day this one begins
 * - `end-this`: this one began earlier, and ends on the day the other begins
 * - `same-beginning`: both begin on one day, so they are one period: the other is edited, or one of them begins later
 */
export type Parting = { kind: "end-other" | "end-this"; on: DatedDay } | { kind: "same-beginning" };

/** Another period that would hold on the same days, `[from, to)`, and what would part them. */
export type Overlap<P> = { other: P; from: Day; to: Day | null; parting: Parting };

/**
 * Which of the other periods of one leader, issue and lane hold on a day of this one, in the order of time.
 * Law: once each is parted as proposed, none overlaps.
 */
export function overlapsOf<P extends Period>(period: Period, others: readonly P[]): Overlap<P>[] {
  return others
    .filter((other) => periodsOverlap(period, other))
    .map((other) => ({
      other,
      from: later(period.from.day, other.from.day),
      to: earlierEnd(period.to?.day ?? null, other.to?.day ?? null),
      parting: partingOf(period, other),
    }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function partingOf(period: Period, other: Period): Parting {
  if (other.from.day < period.from.day) return { kind: "end-other", on: period.from };
  if (other.from.day > period.from.day) return { kind: "end-this", on: other.from };
  return { kind: "same-beginning" };
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

function earlierEnd(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/**
 * Periods of which, within one key, only one may hold on a day, taken in an order: the first come stand, and none of those
 * taken overlaps another. Each is answered in the logarithm of those of its key.
 */
export class FirstCome<N> {
  private readonly taken = new Map<string, { period: Period; name: N }[]>();

  /** Takes a period, unless one that was taken holds on a day of it. @returns that one's name, or null where it was taken */
  take(key: string, period: Period, name: N): N | null {
    const list = this.taken.get(key) ?? [];
    this.taken.set(key, list);
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle]?.period.from.day ?? "") < period.from.day) low = middle + 1;
      else high = middle;
    }
    // Those taken do not overlap, so only the neighbours can.
    for (const other of [list[low - 1], list[low]])
      if (other && periodsOverlap(other.period, period)) return other.name;
    list.splice(low, 0, { period, name });
    return null;
  }
}
