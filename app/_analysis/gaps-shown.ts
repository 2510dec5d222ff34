import { pagesOf } from "@/app/_view/paging";
import type { PublishedRecord } from "@/app/_view/record";
import { gapsFigure } from "@/components/gaps/gaps-figure";
import { type GapRow, type GapTask, lacks, type QueuedCell } from "@/components/gaps/model";
import type { Figure } from "@/lib/charts/figure";
import { LANES } from "@/lib/domain/lane";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { isWithheldStance } from "@/lib/stances/model";
import { stancesByRevision } from "@/lib/stances/queries";
import type { Moment } from "@/lib/views/moment";
import type { ViewOf } from "@/lib/views/parameter";
import { type GapsRead, type GapsView, type gapsPageSpec, openCellOf, queueOf, type Ranked } from "./gaps";

export type GapsPageView = ViewOf<typeof gapsPageSpec>;

/** Cells in one grid; of more leaders, each page shows the next. */
const MOST_CELLS = 600;
const FEWEST_LEADERS = 5;
/** The order of work goes as far as anybody may come. */
export const MOST_QUEUED = 200;
const PER_PAGE = 20;

/** A page of the grid as rows, and as a figure. @throws ParameterError for a page that there is not */
export function gridOf(
  read: GapsRead,
  view: GapsPageView,
  moment: Moment,
): { rows: GapRow[]; figure: Figure; pages: number } {
  const perPage = Math.max(FEWEST_LEADERS, Math.floor(MOST_CELLS / Math.max(1, read.issues.length)));
  const pages = pagesOf(read.cells.length, perPage, view.page);
  const from = (view.page - 1) * perPage;
  const rows = read.cells.slice(from, from + perPage).flatMap((cells, at): GapRow[] => {
    const leader = read.columns[from + at]?.leader;
    const gaps = cells.filter((cell) => lacks(cell, view.kind)).length;
    return leader ? [{ leader: { slug: leader.slug, name: leader.name }, cells, gaps }] : [];
  });
  const figure = gapsFigure({
    rows,
    issues: read.issues,
    filter: view.kind,
    lacking: read.lacking,
    applicable: read.applicable,
    scope: scopeOfGaps(read, view, moment),
  });
  return { rows, figure, pages };
}

/** Of whom, on what, by which lane, on which day and release, in words. */
export function scopeOfGaps({ columns, issues }: GapsRead, view: GapsView, moment: Moment): string {
  return getTranslator("analysis")("scope", {
    leaders: columns.length,
    count: issues.length,
    day: formatDay(moment.asOf),
    release: moment.release.number,
    lane: getTranslator("compare")(`laneNote.${view.lane}`),
  });
}

/** A page of the order of work, with what an editor can do about each cell; and the open cell in the same way. */
export async function workOf(
  record: PublishedRecord,
  whole: GapsRead,
  shown: GapsRead,
  view: GapsPageView,
): Promise<{ queue: QueuedCell[]; total: number; first: number; pages: number; open: QueuedCell | null }> {
  const ranked = queueOf(whole, shown, view, MOST_QUEUED);
  const pages = pagesOf(ranked.length, PER_PAGE, view.queuePage, "queuePage");
  const first = (view.queuePage - 1) * PER_PAGE;
  const open = openCellOf(whole, view.cell);
  const own = ranked.slice(first, first + PER_PAGE);
  const tasked = await withTasks(record.release, open ? [open, ...own] : own);
  return {
    queue: open ? tasked.slice(1) : tasked,
    total: ranked.length,
    first: first + 1,
    pages,
    open: open ? (tasked[0] ?? null) : null,
  };
}

/** A lane without a record is to be written, one with a record to be checked; what is withheld is not for the public page. */
async function withTasks(release: number, cells: readonly Ranked[]): Promise<QueuedCell[]> {
  const revisions = cells.flatMap(({ cell }) => LANES.flatMap((lane) => cell[lane]?.revisionId ?? []));
  const stances = await stancesByRevision(release, revisions);
  return cells.map((one) => ({
    ...one,
    tasks: LANES.flatMap((lane): GapTask[] => {
      const held = one.cell[lane];
      if (!held) return [{ lane, slug: null }];
      const stance = stances.get(held.revisionId);
      return !stance || isWithheldStance(stance) ? [] : [{ lane, slug: stance.slug }];
    }),
  }));
}
