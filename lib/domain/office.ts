import { addDays, compareCoarsely, type DatedDay, type Day, lastDayOf } from "./day";
import type { OfficeKind } from "./office-kind";
import { containsDay, isEmptyPeriod, type Period } from "./period";

/** One term of a leader in one office; `officeKind` is null where it is not on record. */
export type Term = Period & { office: string; officeKind: OfficeKind | null; slug: string };

/** Between two terms a leader counts as former. */
export type OfficeStatus = {
  status: "in-office" | "former" | "before-office" | "never";
  /** The terms in force on the day, in the order given. */
  terms: Term[];
  /** The term that ended most recently, on the day or before it. */
  lastTerm: Term | null;
  /** The term that begins next, after the day. */
  nextTerm: Term | null;
};

/** Terms without a single day (refused where data enter) are ignored. */
export function officeStatus(terms: readonly Term[], day: Day): OfficeStatus {
  const inForce: Term[] = [];
  let lastTerm: Term | null = null;
  let nextTerm: Term | null = null;
  for (const term of terms) {
    if (isEmptyPeriod(term)) continue;
    if (containsDay(term, day)) inForce.push(term);
    else if (term.from.day > day) {
      if (!nextTerm || term.from.day < nextTerm.from.day) nextTerm = term;
    } else if (endOf(term) > endOf(lastTerm)) lastTerm = term;
  }
  const status =
    inForce.length > 0 ? "in-office" : lastTerm ? "former" : nextTerm ? "before-office" : "never";
  return { status, terms: inForce, lastTerm, nextTerm };
}

/**
 * How a leader stood when words that began on a day were said: the status that every day of its month or year has, where
 * it is known only so far; null where these differ.
 */
export function statusWhenSaid(terms: readonly Term[], from: DatedDay): OfficeStatus["status"] | null {
  const last = lastDayOf(from);
  const turns = terms
    .flatMap(({ from: start, to }) => [start.day, ...(to ? [to.day] : [])])
    .filter((day) => day > from.day && day <= last);
  const { status } = officeStatus(terms, from.day);
  return turns.every((day) => officeStatus(terms, day).status === status) ? status : null;
}

function endOf(term: Term | null): Day {
  return term?.to?.day ?? "";
}

/**
 * How the deeds of leaders out of office are read: as on their last day in office (the default), or strictly on the
 * day itself.
 */
export type Former = "last-day" | "strict";

export const FORMERS: readonly Former[] = ["last-day", "strict"];

/**
 * The day for which a leader's deeds are read. In office, under `strict`, or without an earlier office: the day itself.
 * Otherwise the last day in office before it, which is the day before the term's `to`.
 */
export function deedDay(terms: readonly Term[], day: Day, former: Former): Day {
  if (former === "strict") return day;
  return lastDayInOffice(officeStatus(terms, day)) ?? day;
}

/** The last day in office of a former leader, which is the day before the `to` of the last term; null for others. */
export function lastDayInOffice({ status, lastTerm }: OfficeStatus): Day | null {
  return status === "former" && lastTerm?.to ? addDays(lastTerm.to.day, -1) : null;
}

/** A time without office after one was held; `to` is the first day of the next term, null while it lasts. */
export type OutOfOffice = { from: Day; to: Day | null };

/** The times out of office between two days, both inclusive: those in which the status is `former`. */
export function timesOutOfOffice(terms: readonly Term[], from: Day, until: Day): OutOfOffice[] {
  const turns = terms
    .flatMap((term) => [term.from.day, ...(term.to ? [term.to.day] : [])])
    .filter((day) => day > from && day <= until);
  const times: OutOfOffice[] = [];
  for (const day of [from, ...turns].sort()) {
    const last = times.at(-1);
    const open = last?.to === null ? last : undefined;
    const isOut = officeStatus(terms, day).status === "former";
    if (isOut && !open) times.push({ from: day, to: null });
    else if (!isOut && open) open.to = day;
  }
  return times;
}

export type OfficeProblem = "starts-outside-office" | "ends-after-office";

/**
 * Whether a deed's period belongs to the offices held: it starts in a term, and ends no later than an unbroken run of
 * terms from there. Days are compared at the coarser of their two precisions, so a deed known to the year of an
 * inauguration is not too early. For deeds only; words need no office.
 * @returns what is wrong, or null
 */
export function deedsEndWithOffice(period: Period, terms: readonly Term[]): OfficeProblem | null {
  const held = terms.filter((term) => !isEmptyPeriod(term));
  const reached = new Set(held.filter((term) => startsIn(period.from, term)));
  if (reached.size === 0) return "starts-outside-office";
  // A set hands out what is added while it is walked through: each term reached brings in those that take over from it.
  for (const term of reached) {
    if (endsIn(period.to, term)) return null;
    for (const next of held) if (takesOver(next, term)) reached.add(next);
  }
  return "ends-after-office";
}

function startsIn(from: DatedDay, term: Term): boolean {
  return compareCoarsely(term.from, from).order <= 0 && (term.to === null || mayPrecede(from, term.to));
}

function endsIn(to: DatedDay | null, term: Term): boolean {
  return term.to === null || (to !== null && compareCoarsely(to, term.to).order <= 0);
}

/** Whether a term takes over where another ends, without a day between as far as is known. */
function takesOver(next: Term, term: Term): boolean {
  return term.to !== null && compareCoarsely(next.from, term.to).order <= 0;
}

/** Whether a day lies before an exclusive end; with both known only to the same month or year it may. */
function mayPrecede(day: DatedDay, end: DatedDay): boolean {
  const { order, precision } = compareCoarsely(day, end);
  return order < 0 || (order === 0 && precision !== "day");
}
