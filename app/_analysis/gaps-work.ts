import { recordAt } from "@/app/_view/record";
import type { LaneChoice } from "@/lib/domain/cell";
import type { Day } from "@/lib/domain/day";
import type { GapKind } from "@/lib/domain/gap-kind";
import { codesOf } from "@/lib/domain/measures/pair-row";
import { movableOn, type PriorityBoard } from "@/lib/domain/measures/priority";
import type { Former } from "@/lib/domain/office";
import { keepingWork } from "@/lib/gaps/work-cache";
import { lastCheckedAt } from "@/lib/stances/checked/queries";
import { readGaps } from "./gaps";

/** What the order of work of a day comes from: of all leaders on all issues that the day asks, in these orders. */
export type Work = {
  board: PriorityBoard;
  /** How many numbers each cell could move, at `leader · issues + issue`. */
  movable: Uint16Array;
  /** What each cell lacks, at the same places. */
  kinds: GapKind[][];
};

/**
 * The work of a day, kept: it takes every two leaders on every issue, and is the same for whichever leaders, issues and kinds
 * of gap are asked about, for every page of the list and for the API.
 */
export const workAt = keepingWork(
  async (release: number, asOf: Day, former: Former, lane: LaneChoice): Promise<Work> => {
    const [record, checked] = await Promise.all([recordAt(release), lastCheckedAt(release)]);
    const { columns, issues, cells } = readGaps(
      record,
      checked,
      { leaders: [], issues: [], lane, kind: "all" },
      { asOf, former },
    );
    const board = {
      leaders: columns.map(({ leader }, at) => ({
        leader: leader.slug,
        codes: codesOf((cells[at] ?? []).map(({ reading }) => reading)),
        // What is not known cannot be fresh.
        staleness: (cells[at] ?? []).map(({ reading, freshness: { value } }) =>
          reading.position === null ? 1 : 1 - (value ?? 0),
        ),
      })),
      issues: issues.map(({ slug }) => ({ slug, weight: 1 })),
    };
    return { board, movable: movableOn(board), kinds: cells.flat().map(({ kinds }) => kinds) };
  },
);
