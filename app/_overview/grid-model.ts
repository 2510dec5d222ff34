import { type Column, cellOf, columnFor, type PublishedRecord, shortNames } from "@/app/_view/record";
import { leadersOf } from "@/app/_view/who";
import type { OpenedPair } from "@/components/measures/opened-pair";
import type { GridCell, GridRow, IssueHead, Overview } from "@/components/overview/model";
import type { Agreement } from "@/lib/domain/agreement";
import { askedOn, noLongerAsked } from "@/lib/domain/asked";
import { type LaneChoice, readCell } from "@/lib/domain/cell";
import { orderByDistance } from "@/lib/domain/order";
import { pairAgreement } from "@/lib/domain/pair-agreement";
import { type Spread, spread } from "@/lib/domain/spread";
import type { Issue } from "@/lib/issues/model";
import type { Moment } from "@/lib/views/moment";
import { ParameterError, shownValue } from "@/lib/views/problem";
import { ISSUES_PER_PAGE, LEADERS_PER_PAGE, type OverviewView } from "./spec";

/**
 * The grid for a view: who stands in it and in which order, what each holds on each issue, and how the positions of
 * all who pass the filters spread. Pure: record, view and moment in, plain data out.
 * @throws ParameterError for a region, group or leader that the release does not know, or a page that is not there
 */
export function overviewGrid(record: PublishedRecord, view: OverviewView, moment: Moment): Overview {
  const choice: LaneChoice = view.lane === "both" ? "default" : view.lane;
  const columns = filtered(record, view, moment);
  const heads = issueHeads(record, columns, view, moment, choice);
  const ordered = orderedColumns(record, columns, view, moment, choice);
  const shownHeads = pageOf(heads, view.issuePage, ISSUES_PER_PAGE, "issuePage");
  const shown = pageOf(ordered, view.page, LEADERS_PER_PAGE, "page");
  const rows = shown.map(({ column, agreement }): GridRow => {
    const { leader, office } = column;
    return {
      slug: leader.slug,
      name: leader.name,
      country: leader.country.name,
      office: (office.terms.at(-1) ?? office.lastTerm ?? office.nextTerm)?.office ?? null,
      status: office.status,
      deedDay: column.deedDay === column.day ? null : column.deedDay,
      agreement: agreement && {
        value: agreement.value,
        coverage: agreement.coverage,
        self: leader.slug === view.from,
      },
      cells: shownHeads.map((head) => gridCell(record, column, head.issue)),
    };
  });
  return {
    opened: view.explain === null ? null : openedPair(record, ordered, view, view.explain),
    heads: shownHeads.map((head) => head.head),
    inOffice: rows.filter((row) => row.status === "in-office"),
    notInOffice: rows.filter((row) => row.status !== "in-office"),
    leaders: { total: columns.length, page: view.page, pages: pages(columns.length, LEADERS_PER_PAGE) },
    noLongerAsked: record.issues.all.flatMap((issue) => {
      const since = noLongerAsked(issue, moment.asOf);
      return since ? [{ slug: issue.slug, name: issue.name, since }] : [];
    }),
    issues: { total: heads.length, page: view.issuePage, pages: pages(heads.length, ISSUES_PER_PAGE) },
  };
}

function filtered(record: PublishedRecord, view: OverviewView, moment: Moment): Column[] {
  return leadersOf(record, view, moment.asOf)
    .map((leader) => columnFor(leader, moment.asOf, moment.former))
    .filter((c) => view.term === "all" || (c.office.status === "in-office") === (view.term === "in-office"));
}

type Head = { issue: Issue; head: IssueHead };

function issueHeads(
  record: PublishedRecord,
  columns: Column[],
  view: OverviewView,
  moment: Moment,
  choice: LaneChoice,
): Head[] {
  const issues = askedOn(record.issues.all, moment.asOf).filter(
    (issue) => view.issues === "all" || issue.core,
  );
  const heads = issues.map((issue): Head => {
    const readings = columns.map((column) => readCell(cellOf(record, column, issue), choice));
    return {
      issue,
      head: { slug: issue.slug, name: issue.name, shortName: issue.shortName, spread: spread(readings) },
    };
  });
  if (view.order !== "spread") return heads;
  const width = (s: Spread) => s.deviation ?? -1;
  return heads.sort((a, b) => width(b.head.spread) - width(a.head.spread) || a.issue.order - b.issue.order);
}

type Placed = { column: Column; agreement: Agreement | null };

function orderedColumns(
  record: PublishedRecord,
  columns: Column[],
  view: OverviewView,
  moment: Moment,
  choice: LaneChoice,
): Placed[] {
  if (view.order !== "distance" || !view.from) return columns.map((column) => ({ column, agreement: null }));
  const origin = record.leaders.bySlug.get(view.from);
  if (!origin)
    throw new ParameterError([{ parameter: "from", value: shownValue(view.from), code: "unknown-leader" }]);
  const side = (column: Column) => ({
    leader: column.leader.id,
    terms: column.leader.terms,
    day: column.day,
  });
  const from = side(columnFor(origin, moment.asOf, moment.former));
  const issues = askedOn(record.issues.all, moment.asOf)
    .filter((issue) => view.issues === "all" || issue.core)
    .map((issue) => ({ id: issue.id, slug: issue.slug, weight: 1 }));
  const measured = columns.map((column) => ({
    key: column.leader.sortName,
    column,
    agreement: pairAgreement(record.index, {
      a: from,
      b: side(column),
      issues,
      former: moment.former,
      choice,
    }),
  }));
  const self = measured.filter((m) => m.column.leader.slug === view.from);
  const others = measured.filter((m) => m.column.leader.slug !== view.from);
  return [...self, ...orderByDistance(others)];
}

/**
 * The pair whose sum is open: the leader from whom distance is measured, and another of the grid.
 * @throws ParameterError where nobody's distance is measured, or for a leader that the grid does not have
 */
function openedPair(
  record: PublishedRecord,
  placed: readonly Placed[],
  { from }: OverviewView,
  slug: string,
): OpenedPair {
  const found = placed.find(({ column }) => column.leader.slug === slug);
  const origin = record.leaders.bySlug.get(from ?? "");
  if (!found?.agreement || !origin || origin.slug === slug)
    throw new ParameterError([{ parameter: "explain", value: shownValue(slug), code: "unknown-leader" }]);
  return {
    a: origin.name,
    b: found.column.leader.name,
    agreement: found.agreement,
    issueNames: shortNames(record),
  };
}

function gridCell(record: PublishedRecord, column: Column, issue: Issue): GridCell {
  return { issue: issue.slug, cell: cellOf(record, column, issue) };
}

function pages(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size));
}

function pageOf<T>(items: T[], page: number, size: number, parameter: string): T[] {
  const last = pages(items.length, size);
  if (page > last)
    throw new ParameterError([
      { parameter, value: String(page), code: "unknown-choice", accepted: [`1–${last}`] },
    ]);
  return items.slice((page - 1) * size, page * size);
}
