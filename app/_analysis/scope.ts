import {
  type Column,
  checkIssues,
  columnFor,
  columnsFor,
  issuesFor,
  type PublishedRecord,
} from "@/app/_view/record";
import { compareColumn } from "@/app/compare/column";
import type { AnalysisView } from "@/components/analysis/view";
import { columnLabels } from "@/components/compare/column-label";
import type { LaneChoice, Reading } from "@/lib/domain/cell";
import { readingsOf, type WeighedIssue } from "@/lib/domain/pair-agreement";
import type { Issue } from "@/lib/issues/model";
import type { Moment } from "@/lib/views/moment";

/** Leaders and issues of an analysis, and what each leader holds on each issue. */
export type Scope = {
  columns: Column[];
  /** One for each column; with its day where a leader stands twice or on a day of their own. */
  labels: string[];
  issues: Issue[];
  weighed: WeighedIssue[];
  /** By column, then by issue, in the orders above. */
  readings: Reading[][];
};

/**
 * Whom an address asks for, each on their day; all leaders where it names none.
 * @throws ParameterError for an unknown leader or a day after today
 */
export function columnsAsked(
  record: PublishedRecord,
  { leaders: refs }: Pick<AnalysisView, "leaders">,
  moment: Moment,
): Column[] {
  if (refs.length > 0) return columnsFor(record, refs, moment);
  return record.leaders.all.map((leader) => columnFor(leader, moment.asOf, moment.former));
}

/**
 * What these columns hold on the issues that an address asks for; on all that the day asks where it names none.
 * @throws ParameterError for an unknown issue
 */
export function scopeOf(
  record: PublishedRecord,
  columns: Column[],
  view: Pick<AnalysisView, "issues" | "weights" | "lane">,
  moment: Moment,
): Scope {
  checkIssues(record, Object.keys(view.weights), "weights");
  const issues = issuesFor(record, view.issues, moment.asOf);
  const weighed = issues.map(({ id, slug }) => ({ id, slug, weight: view.weights[slug] ?? 1 }));
  return {
    columns,
    labels: columnLabels(columns.map(compareColumn)),
    issues,
    weighed,
    readings: columns.map(({ leader, day }) => heldBy(record, leader, day, weighed, moment, view.lane)),
  };
}

function heldBy(
  record: PublishedRecord,
  { id, terms }: Column["leader"],
  day: Column["day"],
  issues: WeighedIssue[],
  { former }: Moment,
  choice: LaneChoice,
): Reading[] {
  return readingsOf(record.index, { leader: id, terms, day }, { issues, former, choice });
}
