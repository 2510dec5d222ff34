import { type Column, cellOf, checkIssues, issuesFor, type PublishedRecord } from "@/app/_view/record";
import { columnLabels } from "@/components/compare/column-label";
import { compare } from "@/components/compare/comparison";
import type { CompareView } from "@/components/compare/spec";
import type { Moment } from "@/lib/views/moment";
import { compareColumn } from "./column";

/** The comparison that an address asks for, with the issues in the editors' order and what each column is called. */
export function comparisonOf(record: PublishedRecord, columns: Column[], view: CompareView, moment: Moment) {
  const issues = issuesFor(record, view.issues, moment.asOf);
  checkIssues(record, Object.keys(view.weights), "weights");
  const shown = columns.map(compareColumn);
  const comparison = compare({
    columns: shown,
    issues,
    cells: columns.map((column) => issues.map((issue) => cellOf(record, column, issue))),
    weights: view.weights,
    choice: view.lane,
    measure: view.measure,
    order: view.order,
  });
  return { issues, shown, labels: columnLabels(shown), comparison };
}
