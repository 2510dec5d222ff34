import { type Column, cellOf, columnFor, issuesFor, type PublishedRecord } from "@/app/_view/record";
import { GAP_FILTERS, type GapCell, lacks } from "@/components/gaps/model";
import type { LaneChoice } from "@/lib/domain/cell";
import { readCell } from "@/lib/domain/cell";
import type { Day } from "@/lib/domain/day";
import { GAP_KINDS, type GapKind, gapsOf } from "@/lib/domain/gap-kind";
import { LANES } from "@/lib/domain/lane";
import { type Evidence, freshness, KIND_OF_LANE } from "@/lib/domain/measures/freshness";
import { editorsQueue, type Priority, priorityOf, type Queued } from "@/lib/domain/measures/priority";
import type { Issue } from "@/lib/issues/model";
import type { Moment } from "@/lib/views/moment";
import { choice, type ViewOf } from "@/lib/views/parameter";
import { cell, issues, lane, leaders, page } from "@/lib/views/parameters";
import { ParameterError, shownValue } from "@/lib/views/problem";
import type { Work } from "./gaps-work";

/** Whose cells, on which issues, by which lane, and what they lack. A leader's own day is of no matter here. */
export const gapsSpec = { leaders, issues, lane, kind: choice(GAP_FILTERS) };
/** Beside these, the cell whose sums are open, and the pages of the grid and of the order of work. */
export const gapsPageSpec = { ...gapsSpec, cell, page, queuePage: page };
export type GapsView = ViewOf<typeof gapsSpec>;
export type GapsPageView = ViewOf<typeof gapsPageSpec>;

/** What of a moment is read. */
type DayRead = Pick<Moment, "asOf" | "former">;

/** Every cell that is asked about, leader by leader, and how many lack what. */
export type GapsRead = {
  columns: Column[];
  issues: Issue[];
  cells: GapCell[][];
  counts: Record<GapKind, number>;
  /** Cells that lack anything, and those to which the question applies. */
  lacking: number;
  applicable: number;
};

/** @throws ParameterError for an unknown leader or issue */
export function readGaps(
  record: PublishedRecord,
  checked: ReadonlyMap<number, Day>,
  view: GapsView,
  moment: DayRead,
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
  };
}

function columnsOf(record: PublishedRecord, { leaders: refs }: GapsView, moment: DayRead): Column[] {
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

/** A cell with its place in the order of work. */
export type Ranked = GapCell & { priority: Pick<Queued, "value" | "movable" | "staleness"> };

/**
 * The cells that most deserve a look, among those that lack what is asked for, first the one that could move most.
 * @param work   of all leaders on all issues of the day: the numbers that readers see are theirs
 * @param shown  what is asked about
 */
export function queueOf(
  { board, movable, kinds }: Work,
  shown: GapsRead,
  { kind }: Pick<GapsView, "kind">,
  most: number,
): Ranked[] {
  const rows = placesOf(
    board.leaders.map(({ leader }) => leader),
    shown.columns.map(({ leader }) => leader.slug),
  );
  const places = placesOf(
    board.issues.map(({ slug }) => slug),
    shown.issues.map(({ slug }) => slug),
  );
  const wanted = (leader: number, issue: number) =>
    rows[leader] !== -1 &&
    places[issue] !== -1 &&
    lacks({ kinds: kinds[leader * board.issues.length + issue] ?? [] }, kind);
  return editorsQueue(board, movable, most, wanted).flatMap((priority) => {
    const own = shown.cells[rows[priority.leader] ?? -1]?.[places[priority.issue] ?? -1];
    return own ? [{ ...own, priority }] : [];
  });
}

/** Where each of these stands among others; −1 where it does not. */
function placesOf(each: readonly string[], among: readonly string[]): number[] {
  const places = new Map(among.map((slug, at) => [slug, at]));
  return each.map((slug) => places.get(slug) ?? -1);
}

/** A cell with the sum behind its place. */
export type Opened = GapCell & { priority: Priority };

/**
 * The cell that a view names, of the issues of the day and those it asks for beside; null where it names none.
 * @throws ParameterError for a leader or issue that is not among all
 */
export function openCellOf(
  { board }: Work,
  record: PublishedRecord,
  checked: ReadonlyMap<number, Day>,
  view: GapsPageView,
  moment: DayRead,
): Opened | null {
  if (view.cell === null) return null;
  const { leader: leaderSlug, issue: issueSlug } = view.cell;
  const leader = board.leaders.findIndex((row) => row.leader === leaderSlug);
  const issue = board.issues.findIndex(({ slug }) => slug === issueSlug);
  if (leader < 0 || (issue < 0 && !view.issues.includes(issueSlug)))
    throw new ParameterError([
      {
        parameter: "cell",
        value: shownValue(`${leaderSlug}.${issueSlug}`),
        code: leader < 0 ? "unknown-leader" : "unknown-issue",
      },
    ]);
  const only = { leaders: [{ slug: leaderSlug, day: null }], issues: [issueSlug], lane: view.lane };
  const own = readGaps(record, checked, { ...only, kind: "all" }, moment).cells[0]?.[0];
  if (!own) return null;
  // Who names an issue that is no longer asked sees its gaps; the numbers that readers see are without it.
  const isAsked = issue >= 0;
  const issues = isAsked ? board.issues : [...board.issues, { slug: issueSlug, weight: 0 }];
  return {
    ...own,
    priority: priorityOf({ ...board, issues }, leader, isAsked ? issue : board.issues.length),
  };
}
