import type { Agreement, IssueReading } from "./agreement";
import { type LaneChoice, type Reading, readCell } from "./cell";
import { type Day, fromEpochDay, toEpochDay } from "./day";
import { DEFAULT_MEASURE, type MeasureId, measureOf } from "./measures/registry";
import { deedDay, type Former, type Term } from "./office";
import { cellAt, changeDays, type PositionIndex } from "./position-index";

/** One side of a pair: a leader (database id) with their terms, on a day. */
export type Side = { leader: number; terms: readonly Term[]; day: Day };
export type WeighedIssue = { id: number; slug: string; weight: number };

export type PairView = {
  issues: readonly WeighedIssue[];
  former: Former;
  choice: LaneChoice;
  /** By which measure; the default one where none is named. */
  measure?: MeasureId;
};

/** The agreement of two leaders, each on a day of their own, over these issues. See the measure for the formula. */
export function pairAgreement(
  index: PositionIndex,
  { a, b, ...view }: { a: Side; b: Side } & PairView,
): Agreement {
  return agreementOn(view.issues, readingsOf(index, a, view), readingsOf(index, b, view), view.measure);
}

/** What one side holds on each of the issues: half of every agreement it is in, and worth keeping where it is in many. */
export function readingsOf(
  index: PositionIndex,
  side: Side,
  { issues, former, choice }: PairView,
): Reading[] {
  const { word, deed } = daysOf(side, former);
  return issues.map(({ id }) => readCell(cellAt(index, side.leader, id, word, deed), choice));
}

/** The agreement of two sides by what each holds on these issues, in their order. */
export function agreementOn(
  issues: readonly WeighedIssue[],
  a: readonly Reading[],
  b: readonly Reading[],
  measure: MeasureId = DEFAULT_MEASURE,
): Agreement {
  return measureOf(measure).measure(
    issues.map(({ slug, weight }, at): IssueReading => {
      const [left, right] = [a[at], b[at]];
      if (!left || !right) throw new RangeError(`no reading of ${slug}: each side needs one for each issue`);
      return { issue: slug, weight, a: left, b: right };
    }),
  );
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
  measure?: MeasureId;
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
