import {
  type Column,
  cellOf,
  checkIssues,
  columnFor,
  type PublishedRecord,
  revisionsOf,
} from "@/app/_view/record";
import { compareColumn } from "@/app/compare/column";
import { DAYS_ON_LINE, stepEvents } from "@/components/charts/step-events";
import { compare } from "@/components/compare/comparison";
import { chaptersOf, countEvents } from "@/components/relations/chapters";
import type { Relation } from "@/components/relations/model";
import { askedOn } from "@/lib/domain/asked";
import type { Day } from "@/lib/domain/day";
import { LANES } from "@/lib/domain/lane";
import { DEFAULT_MEASURE, type MeasureId } from "@/lib/domain/measures/registry";
import { agreementSeries } from "@/lib/domain/pair-agreement";
import { periodsOf } from "@/lib/domain/position-index";
import { lastCheckedOf } from "@/lib/domain/staleness";
import type { Event } from "@/lib/events/model";
import type { Issue } from "@/lib/issues/model";
import type { Leader } from "@/lib/leaders/model";
import { eventsOfPair } from "@/lib/relations/queries";
import { shownStances } from "@/lib/stances/model";
import { stancesByRevision } from "@/lib/stances/queries";
import type { Moment } from "@/lib/views/moment";

/** By which measure two are near, and how much each issue counts, by slug; 1 where nothing is said. */
export type PairChoice = { measure: MeasureId; weights: Readonly<Record<string, number>> };
const CHOSEN_BY_DEFAULT: PairChoice = { measure: DEFAULT_MEASURE, weights: {} };

/** The first day on which each leader is on record on an issue up to `until`, in either lane; null where never. */
function firstDay(record: PublishedRecord, leader: Leader, issue: Issue, until: Day): Day | null {
  const days = LANES.flatMap((lane) => periodsOf(record.index, leader.id, issue.id, lane))
    .filter((period) => period.position !== null && period.from.day <= until)
    .map((period) => period.from.day);
  return days.sort()[0] ?? null;
}

/** The issues on which both hold, or held, a position up to a day. */
export function sharedIssues(record: PublishedRecord, a: Leader, b: Leader, until: Day): Issue[] {
  return record.issues.all.filter(
    (issue) => firstDay(record, a, issue, until) !== null && firstDay(record, b, issue, until) !== null,
  );
}

/** From the first day on which both are on record on anything, up to the day in force; null where there is none. */
function seriesOf(
  record: PublishedRecord,
  a: Column,
  b: Column,
  moment: Moment,
  { measure, weights }: PairChoice,
): Relation["series"] {
  // One set of issues for the whole line, and the same as that of the number beside it.
  const issues = askedOn(record.issues.all, moment.asOf);
  const begins = [a, b].map(({ leader }) => {
    const days = issues.map((issue) => firstDay(record, leader, issue, moment.asOf));
    return days.filter((day) => day !== null).sort()[0];
  });
  if (!begins.every((day) => day !== undefined)) return null;
  const from = begins.sort().at(-1) ?? moment.asOf;
  const spans = agreementSeries(record.index, {
    a: { leader: a.leader.id, terms: a.leader.terms },
    b: { leader: b.leader.id, terms: b.leader.terms },
    issues: issues.map(({ id, slug }) => ({ id, slug, weight: weights[slug] ?? 1 })),
    former: moment.former,
    choice: "default",
    measure,
    from,
    until: moment.asOf,
  });
  const leftOut = record.issues.all.filter((issue) => !issues.includes(issue));
  return {
    from,
    until: moment.asOf,
    spans,
    leftOut: leftOut.map(({ name, retired }) => ({ name, retired })),
  };
}

/**
 * What the page of two leaders shows: their readings, and by the measure and weights chosen their agreement and its line
 * through time; and their story.
 * @throws ParameterError for a weight of an issue that the release does not have
 */
export function relationOf(
  record: PublishedRecord,
  leaders: { a: Leader; b: Leader },
  events: Event[],
  shared: Issue[],
  moment: Moment,
  chosen: PairChoice = CHOSEN_BY_DEFAULT,
): Relation {
  checkIssues(record, Object.keys(chosen.weights), "weights");
  const a = columnFor(leaders.a, moment.asOf, moment.former);
  const b = columnFor(leaders.b, moment.asOf, moment.former);
  const issues = askedOn(record.issues.all, moment.asOf);
  const comparison = compare({
    columns: [compareColumn(a), compareColumn(b)],
    issues,
    cells: [a, b].map((column) => issues.map((issue) => cellOf(record, column, issue))),
    weights: chosen.weights,
    choice: "default",
    measure: chosen.measure,
    order: "issue",
  });
  const [pair] = comparison.pairs;
  if (!pair) throw new Error("two columns make one pair");
  const chapters = chaptersOf(events, {
    a: leaders.a.slug,
    b: leaders.b.slug,
    issues: shared.map((issue) => issue.slug),
    until: moment.asOf,
  });
  return {
    a: compareColumn(a),
    b: compareColumn(b),
    rows: comparison.rows,
    agreement: pair.agreement,
    series: seriesOf(record, a, b, moment, chosen),
    chapters,
    told: countEvents(chapters),
  };
}

/** All that the page of two leaders is made of, and its figure's files. */
export async function readRelation(
  record: PublishedRecord,
  leaders: { a: Leader; b: Leader },
  moment: Moment,
  chosen?: PairChoice,
) {
  const { a, b } = leaders;
  const shared = sharedIssues(record, a, b, moment.asOf);
  const events = await eventsOfPair(
    record.release,
    a.id,
    b.id,
    shared.map(({ id }) => id).join(),
    moment.asOf,
  );
  const relation = relationOf(record, leaders, events, shared, moment, chosen);
  const stances = await stancesByRevision(
    record.release,
    revisionsOf(relation.rows.flatMap((row) => row.cells.map(({ cell }) => cell))),
  );
  return {
    relation,
    stances,
    lastChecked: lastCheckedOf([...shownStances(stances.values()), ...events]),
    chartEvents: stepEvents(relation.series?.spans ?? [], events, [a.slug, b.slug], DAYS_ON_LINE),
  };
}
