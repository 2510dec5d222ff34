import { type Day, fromEpochDay, toEpochDay } from "./day";
import type { BlocIssue } from "./measures/cohesion";
import { type WithBloc, withBloc } from "./measures/with-bloc";
import type { Term } from "./office";
import { type PairView, readingsOf, type WeighedIssue } from "./pair-agreement";
import { changeDays, type PositionIndex } from "./position-index";

/** A leader by database id, with their terms. */
export type Seat = { leader: number; terms: readonly Term[] };

/** What a leader came to with the others of a bloc from one day to another (exclusive; null: still, up to the end). */
export type BlocSpan = { from: Day; to: Day | null; others: number; agreement: WithBloc };

/** The spans, and on how many of the days on which something may have changed they were computed. */
export type BlocSeries = { spans: BlocSpan[]; computed: number; days: number };

type Follow = Omit<PairView, "issues"> & {
  own: Seat;
  /** All who ever belong to the bloc, the leader or not. */
  seats: readonly Seat[];
  /** Whether one of them belongs to it on a day. */
  belongs: (seat: Seat, day: Day) => boolean;
  /** Days on which somebody may begin or cease to belong, beside those of the terms. */
  turns: readonly Day[];
  issues: readonly (WeighedIssue & BlocIssue)[];
  /** First day, and the last day that is drawn. */
  from: Day;
  until: Day;
};

/** Readings in one series; more days than these allow are thinned evenly. */
const MOST_READINGS = 400_000;
const MOST_DAYS = 150;
const FEWEST_DAYS = 24;

/**
 * How a leader stood with the others of a bloc through time: computed on the first day and on each day on which a period,
 * a term or a membership begins or ends, as far as there are not too many; neighbouring spans of equal result are one. Each
 * day has the members of that day.
 */
export function blocSeries(index: PositionIndex, follow: Follow): BlocSeries {
  const { own, seats, issues } = follow;
  const others = seats.filter(({ leader }) => leader !== own.leader);
  const days = daysOf(index, follow);
  const most = Math.floor(MOST_READINGS / Math.max(1, issues.length * (others.length + 1)));
  const taken = thinned(days, Math.min(MOST_DAYS, Math.max(FEWEST_DAYS, most)));
  const held = (seat: Seat, day: Day) => readingsOf(index, { ...seat, day }, follow);
  const spans: BlocSpan[] = [];
  for (const day of taken) {
    const members = others.filter((seat) => follow.belongs(seat, day));
    const agreement = withBloc(
      held(own, day),
      members.map((seat) => ({ leader: String(seat.leader), readings: held(seat, day) })),
      issues,
    );
    const before = spans.at(-1);
    if (before && before.others === members.length && sameResult(before.agreement, agreement)) continue;
    if (before) before.to = day;
    spans.push({ from: day, to: null, others: members.length, agreement });
  }
  return { spans, computed: taken.length, days: days.length };
}

function daysOf(index: PositionIndex, { own, seats, issues, turns, from, until }: Follow): Day[] {
  const all = [own, ...seats];
  const [first, last] = [toEpochDay(from), toEpochDay(until)];
  const changes = changeDays(
    index,
    [...new Set(all.map(({ leader }) => leader))],
    issues.map(({ id }) => id),
  );
  const ofOffice = all.flatMap(({ terms }) =>
    terms.flatMap((term) => [term.from.day, ...(term.to ? [term.to.day] : [])]),
  );
  const days = new Set([first, ...changes, ...[...ofOffice, ...turns].map(toEpochDay)]);
  return [...days]
    .filter((day) => day >= first && day <= last)
    .sort((a, b) => a - b)
    .map(fromEpochDay);
}

/** So many of the days at even places, the first and the last among them. */
function thinned(days: readonly Day[], most: number): Day[] {
  if (days.length <= most) return [...days];
  return Array.from({ length: most }, (_, at) =>
    days.at(Math.round((at * (days.length - 1)) / (most - 1))),
  ).filter((day) => day !== undefined);
}

function sameResult(x: WithBloc, y: WithBloc): boolean {
  return (
    x.raw === y.raw &&
    x.reason === y.reason &&
    x.coverage.shared === y.coverage.shared &&
    x.coverage.of === y.coverage.of &&
    x.range?.[0] === y.range?.[0] &&
    x.range?.[1] === y.range?.[1]
  );
}
