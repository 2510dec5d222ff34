import { type Column, cellOf, columnFor, issuesFor, type PublishedRecord } from "@/app/_view/record";
import { GAP_FILTERS, type GapCell, lacks } from "@/components/gaps/model";
import { askedOn, noLongerAsked } from "@/lib/domain/asked";
import type { LaneChoice } from "@/lib/domain/cell";
import { readCell } from "@/lib/domain/cell";
import type { Day } from "@/lib/domain/day";
import { GAP_KINDS, type GapKind, gapsOf } from "@/lib/domain/gap-kind";
import { LANES } from "@/lib/domain/lane";
import { type Evidence, freshness, KIND_OF_LANE } from "@/lib/domain/measures/freshness";
import { codesOf } from "@/lib/domain/measures/pair-row";
import { editorsQueue, type Priority, type PriorityBoard, priorityOf } from "@/lib/domain/measures/priority";
import type { Issue } from "@/lib/issues/model";
import type { Moment } from "@/lib/views/moment";
import { choice, type ViewOf } from "@/lib/views/parameter";
import { cell, issues, lane, leaders, page } from "@/lib/views/parameters";
import { ParameterError, shownValue } from "@/lib/views/problem";

/** Whose cells, on which issues, by which lane, and what they lack. A leader's own day is of no matter here. */
export const gapsSpec = { leaders, issues, lane, kind: choice(GAP_FILTERS) };
/** Beside these, the cell whose sums are open, and the pages of the grid and of the order of work. */
export const gapsPageSpec = { ...gapsSpec, cell, page, queuePage: page };
export type GapsView = ViewOf<typeof gapsSpec>;

/** Every cell that is asked about, leader by leader, and how many lack what. */
export type GapsRead = {
  columns: Column[];
  issues: Issue[];
  cells: GapCell[][];
  counts: Record<GapKind, number>;
  /** Cells that lack anything, and those to which the question applies. */
  lacking: number;
  applicable: number;
  asOf: Day;
};

/** @throws ParameterError for an unknown leader or issue */
export function readGaps(
  record: PublishedRecord,
  checked: ReadonlyMap<number, Day>,
  view: GapsView,
  moment: Moment,
): GapsRead {
  const columns = columnsOf(record, view, moment);
  const asked = issuesFor(record, view.issues, moment.asOf);
  const cells = columns.map((column) =>
    asked.map((issue) => gapCell(record, checked, column, issue, view.lane)),
  );
  const all = cells.flat();
  const many = (of: (cell: GapCell) => boolean) => all.filter(of).length;
  const counts = { "not-researched": 0, "not-known": 0, weak: 0, old: 0 };
  for (const kind of GAP_KINDS) counts[kind] = many(({ kinds }) => kinds.includes(kind));
  return {
    columns,
    issues: asked,
    cells,
    counts,
    lacking: many((one) => lacks(one, "all")),
    applicable: many(({ reading }) => reading.state !== "not-applicable"),
    asOf: moment.asOf,
  };
}

/** The same of all leaders, on the issues of the day and those that the view names beside. */
export function readAllGaps(
  record: PublishedRecord,
  checked: ReadonlyMap<number, Day>,
  view: GapsView,
  moment: Moment,
): GapsRead {
  const asked = askedOn(record.issues.all, moment.asOf).map(({ slug }) => slug);
  return readGaps(record, checked, { ...view, leaders: [], issues: [...asked, ...view.issues] }, moment);
}

function columnsOf(record: PublishedRecord, { leaders: refs }: GapsView, moment: Moment): Column[] {
  const wanted = new Set(refs.map(({ slug }) => slug));
  for (const slug of wanted)
    if (!record.leaders.bySlug.has(slug))
      throw new ParameterError([{ parameter: "leaders", value: shownValue(slug), code: "unknown-leader" }]);
  return record.leaders.all
    .filter(({ slug }) => wanted.size === 0 || wanted.has(slug))
    .map((leader) => columnFor(leader, moment.asOf, moment.former));
}

function gapCell(
  record: PublishedRecord,
  checked: ReadonlyMap<number, Day>,
  column: Column,
  { id, slug, name, shortName, ...issue }: Issue,
  choiceOfLane: LaneChoice,
): GapCell {
  const held = cellOf(record, column, { id, slug, name, shortName, ...issue });
  const reading = readCell(held, choiceOfLane);
  const evidence = LANES.flatMap((own): Evidence[] => {
    const day = checked.get(held[own]?.revisionId ?? 0);
    const counts = choiceOfLane === "default" || choiceOfLane === own;
    return day !== undefined && counts ? [{ key: own, kind: KIND_OF_LANE[own], day }] : [];
  });
  const fresh = freshness(evidence, column.day);
  return {
    leader: { slug: column.leader.slug, name: column.leader.name },
    issue: { slug, name, shortName },
    cell: held,
    reading,
    freshness: fresh,
    kinds: gapsOf(reading, fresh.value),
  };
}

/** What the order of work is made from. */
function boardOf({ columns, issues: asked, cells, asOf }: GapsRead): PriorityBoard {
  return {
    leaders: columns.map(({ leader }, at) => ({
      leader: leader.slug,
      codes: codesOf((cells[at] ?? []).map(({ reading }) => reading)),
      // What is not known cannot be fresh.
      staleness: (cells[at] ?? []).map(({ reading, freshness: { value } }) =>
        reading.position === null ? 1 : 1 - (value ?? 0),
      ),
    })),
    // Who names an issue that is no longer asked sees its gaps; the numbers that readers see are without it.
    issues: asked.map((issue) => ({
      slug: issue.slug,
      weight: noLongerAsked(issue, asOf) === null ? 1 : 0,
    })),
  };
}

/** A cell with its place in the order of work. */
export type Ranked = GapCell & { priority: Priority };

/**
 * The cells that most deserve a look, among those that lack what is asked for, first the one that could move most.
 * @param whole  the gaps of all leaders on all issues of the day
 * @param shown  those asked about
 */
export function queueOf(whole: GapsRead, shown: GapsRead, view: GapsView, most: number): Ranked[] {
  const leadersShown = new Set(shown.columns.map(({ leader }) => leader.slug));
  const issuesShown = new Set(shown.issues.map(({ slug }) => slug));
  const cellAt = (leader: number, issue: number) => whole.cells[leader]?.[issue];
  const found = new Map(whole.cells.flat().map((one) => [keyOf(one.leader.slug, one.issue.slug), one]));
  return editorsQueue(boardOf(whole), most, (leader, issue) => {
    const one = cellAt(leader, issue);
    return (
      one !== undefined &&
      lacks(one, view.kind) &&
      leadersShown.has(one.leader.slug) &&
      issuesShown.has(one.issue.slug)
    );
  }).flatMap((priority) => {
    const own = found.get(keyOf(priority.leader, priority.cell));
    return own ? [{ ...own, priority }] : [];
  });
}

/**
 * One cell with its place in the order of work; null where no cell is named.
 * @throws ParameterError for a leader or issue that is not among all
 */
export function openCellOf(whole: GapsRead, asked: { leader: string; issue: string } | null): Ranked | null {
  if (asked === null) return null;
  const leader = whole.columns.findIndex((column) => column.leader.slug === asked.leader);
  const issue = whole.issues.findIndex(({ slug }) => slug === asked.issue);
  const own = whole.cells[leader]?.[issue];
  if (!own)
    throw new ParameterError([
      {
        parameter: "cell",
        value: shownValue(`${asked.leader}.${asked.issue}`),
        code: leader < 0 ? "unknown-leader" : "unknown-issue",
      },
    ]);
  return { ...own, priority: priorityOf(boardOf(whole), leader, issue) };
}

const keyOf = (leader: string, issue: string) => `${leader}.${issue}`;
