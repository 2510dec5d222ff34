import type { Bloc } from "@/lib/blocs/queries";
import { blocsAt } from "@/lib/blocs/queries";
import { askedOn } from "@/lib/domain/asked";
import { type Cell, type LaneChoice, type Reading, readCell } from "@/lib/domain/cell";
import { type Day, toEpochDay } from "@/lib/domain/day";
import { deedDay, type Former, type OfficeStatus, officeStatus } from "@/lib/domain/office";
import { cellAt, type PositionIndex } from "@/lib/domain/position-index";
import type { Issue } from "@/lib/issues/model";
import { type IssueList, issuesAt } from "@/lib/issues/queries";
import type { Leader } from "@/lib/leaders/model";
import { leadersAt, type Roster } from "@/lib/leaders/queries";
import { positionIndexAt } from "@/lib/stances/queries";
import type { LeaderRef } from "@/lib/views/parameters";
import { ParameterError, shownValue } from "@/lib/views/problem";

/** All that numbers are computed from, at one release. */
export type PublishedRecord = {
  release: number;
  leaders: Roster;
  issues: IssueList;
  blocs: Bloc[];
  index: PositionIndex;
};

/** The record at a release; kept in memory, so this is cheap after the first time. */
export async function recordAt(release: number): Promise<PublishedRecord> {
  const [leaders, issues, blocs, index] = await Promise.all([
    leadersAt(release),
    issuesAt(release),
    blocsAt(release),
    positionIndexAt(release),
  ]);
  return { release, leaders, issues, blocs, index };
}

/** One leader on one day: a column of a comparison, a row of the grid. */
export type Column = {
  /** The reference as the address writes it: `donald-trump` or `donald-trump@2018-01-01`. */
  key: string;
  leader: Leader;
  /** The day words are read for. */
  day: Day;
  /** The day deeds are read for: the last in office for former leaders, unless strict. */
  deedDay: Day;
  ownDay: boolean;
  office: OfficeStatus;
};

export function columnFor(leader: Leader, day: Day, former: Former, ownDay = false): Column {
  return {
    key: ownDay ? `${leader.slug}@${day}` : leader.slug,
    leader,
    day,
    deedDay: deedDay(leader.terms, day, former),
    ownDay,
    office: officeStatus(leader.terms, day),
  };
}

/** Columns for the leaders an address names, in `parameter`. @throws ParameterError for an unknown leader or a day after today */
export function columnsFor(
  record: PublishedRecord,
  refs: LeaderRef[],
  moment: { asOf: Day; today: Day; former: Former },
  parameter = "leaders",
): Column[] {
  return refs.map((ref) => {
    const leader = record.leaders.bySlug.get(ref.slug);
    if (!leader)
      throw new ParameterError([{ parameter, value: shownValue(ref.slug), code: "unknown-leader" }]);
    if (ref.day && ref.day > moment.today)
      throw new ParameterError([{ parameter, value: `${ref.slug}@${ref.day}`, code: "after-today" }]);
    return columnFor(leader, ref.day ?? moment.asOf, moment.former, ref.day !== null);
  });
}

/**
 * The issues an address names, those no longer asked among them, or all that are asked on the day; in the editors' order.
 * @throws ParameterError for an unknown issue
 */
export function issuesFor(record: PublishedRecord, slugs: string[], day: Day): Issue[] {
  if (slugs.length === 0) return askedOn(record.issues.all, day);
  checkIssues(record, slugs, "issues");
  return record.issues.all.filter((issue) => slugs.includes(issue.slug));
}

/** What each issue is called in narrow places, by slug. */
export function shortNames({ issues }: PublishedRecord): Record<string, string> {
  return Object.fromEntries(issues.all.map(({ slug, shortName }) => [slug, shortName]));
}

/** @throws ParameterError for an issue that the release does not have */
export function checkIssues(record: PublishedRecord, slugs: string[], parameter: string): void {
  for (const slug of slugs)
    if (!record.issues.bySlug.has(slug))
      throw new ParameterError([{ parameter, value: shownValue(slug), code: "unknown-issue" }]);
}

/** What a column's leader holds on an issue, in both lanes. */
export function cellOf(record: PublishedRecord, column: Column, issue: Issue): Cell {
  return cellAt(record.index, column.leader.id, issue.id, toEpochDay(column.day), toEpochDay(column.deedDay));
}

/** The position that stands for the leader on the issue, by the lane chosen. */
export function readingOf(
  record: PublishedRecord,
  column: Column,
  issue: Issue,
  choice: LaneChoice,
): Reading {
  return readCell(cellOf(record, column, issue), choice);
}

/** Ids of the stance revisions behind these cells, for fetching their texts and sources. */
export function revisionsOf(cells: Cell[]): number[] {
  return cells
    .flatMap((cell) => [cell.says?.revisionId, cell.does?.revisionId])
    .filter((id) => id !== undefined);
}
