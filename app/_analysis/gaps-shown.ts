import { pagesOf } from "@/app/_view/paging";
import { gapsFigure } from "@/components/gaps/gaps-figure";
import {
  type GapCell,
  type GapRow,
  type GapTask,
  lacks,
  type OpenCell,
  type QueuedCell,
} from "@/components/gaps/model";
import type { Figure } from "@/lib/charts/figure";
import { LANES } from "@/lib/domain/lane";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { isWithheldStance } from "@/lib/stances/model";
import { stancesByRevision } from "@/lib/stances/queries";
import type { Moment } from "@/lib/views/moment";
import { type GapsPageView, type GapsRead, type GapsView, type Opened, queueOf, type Ranked } from "./gaps";
import type { Work } from "./gaps-work";

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
  release: number,
  work: Work,
  shown: GapsRead,
  opened: Opened | null,
  view: GapsPageView,
): Promise<{ queue: QueuedCell[]; total: number; first: number; pages: number; open: OpenCell | null }> {
  const ranked = queueOf(work, shown, view, MOST_QUEUED);
  const pages = pagesOf(ranked.length, PER_PAGE, view.queuePage, "queuePage");
  const first = (view.queuePage - 1) * PER_PAGE;
  const [queue, open] = await Promise.all([
    withTasks<Ranked>(release, ranked.slice(first, first + PER_PAGE)),
    withTasks<Opened>(release, opened ? [opened] : []),
  ]);
  return { queue, total: ranked.length, first: first + 1, pages, open: open[0] ?? null };
}

/** A lane without a record is to be written, one with a record to be checked; what is withheld is not for the public page. */
async function withTasks<C extends GapCell>(
  release: number,
  cells: readonly C[],
): Promise<(C & { tasks: GapTask[] })[]> {
  if (cells.length === 0) return [];
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
