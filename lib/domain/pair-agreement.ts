import { type Agreement, agreement, type IssueReading } from "./agreement";
import { type LaneChoice, readCell } from "./cell";
import { type Day, fromEpochDay, toEpochDay } from "./day";
import { deedDay, type Former, type Term } from "./office";
import { cellAt, changeDays, type PositionIndex } from "./position-index";

/** One side of a pair: a leader (database id) with their terms, on a day. */
export type Side = { leader: number; terms: readonly Term[]; day: Day };
export type WeighedIssue = { id: number; slug: string; weight: number };

/** The agreement of two leaders, each on a day of their own, over these issues. See `agreement` for the formula. */
export function pairAgreement(
  index: PositionIndex,
  {
    a,
    b,
    issues,
    former,
    choice,
  }: { a: Side; b: Side; issues: readonly WeighedIssue[]; former: Former; choice: LaneChoice },
): Agreement {
  const left = daysOf(a, former);
  const right = daysOf(b, former);
  const rows = issues.map(
    (issue): IssueReading => ({
      issue: issue.slug,
      weight: issue.weight,
      a: readCell(cellAt(index, a.leader, issue.id, left.word, left.deed), choice),
      b: readCell(cellAt(index, b.leader, issue.id, right.word, right.deed), choice),
    }),
  );
  return agreement(rows);
}

function daysOf(side: Side, former: Former): { word: number; deed: number } {
  return { word: toEpochDay(side.day), deed: toEpochDay(deedDay(side.terms, side.day, former)) };
}

/** The agreement that held from one day to another (exclusive; null: still, up to the end asked for). */
export type AgreementSpan = { from: Day; to: Day | null; agreement: Agreement };

type Follow = {
  a: Omit<Side, "day">;
  b: Omit<Side, "day">;
  issues: readonly WeighedIssue[];
  former: Former;
  choice: LaneChoice;
  /** First day, and the last day that is drawn. */
  from: Day;
  until: Day;
};

/**
 * The agreement of two leaders through time: computed on the first day and on each day on which a period or a term of
 * either begins or ends; neighbouring spans of equal result are one.
 */
export function agreementSeries(index: PositionIndex, follow: Follow): AgreementSpan[] {
  const { a, b, issues } = follow;
  const first = toEpochDay(follow.from);
  const last = toEpochDay(follow.until);
  const terms = [...a.terms, ...b.terms].flatMap((t) => [
    toEpochDay(t.from.day),
    ...(t.to ? [toEpochDay(t.to.day)] : []),
  ]);
  const changes = changeDays(
    index,
    [a.leader, b.leader],
    issues.map((i) => i.id),
  );
  const days = [...new Set([first, ...changes, ...terms])]
    .filter((d) => d >= first && d <= last)
    .sort((x, y) => x - y);
  const spans: AgreementSpan[] = [];
  for (const epochDay of days) {
    const day = fromEpochDay(epochDay);
    const result = pairAgreement(index, { ...follow, a: { ...a, day }, b: { ...b, day } });
    const previous = spans.at(-1);
    if (previous && sameResult(previous.agreement, result)) continue;
    if (previous) previous.to = day;
    spans.push({ from: day, to: null, agreement: result });
  }
  return spans;
}

function sameResult(x: Agreement, y: Agreement): boolean {
  return (
    x.value === y.value &&
    x.raw === y.raw &&
    x.reason === y.reason &&
    x.coverage.shared === y.coverage.shared &&
    x.coverage.of === y.coverage.of &&
    x.range?.[0] === y.range?.[0] &&
    x.range?.[1] === y.range?.[1]
  );
}
