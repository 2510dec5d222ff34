import type { Cell, Reading } from "@/lib/domain/cell";
import type { GapKind } from "@/lib/domain/gap-kind";
import type { FreshnessLine } from "@/lib/domain/measures/freshness";
import type { Measurement } from "@/lib/domain/measures/measurement";
import type { Priority } from "@/lib/domain/measures/priority";

/** What is asked for beside the kinds: all that lacks anything. */
export const GAP_FILTERS = ["all", "not-researched", "not-known", "weak", "old"] as const;
export type GapFilter = (typeof GAP_FILTERS)[number];

export type GapIssue = { slug: string; name: string; shortName: string };
export type GapLeader = { slug: string; name: string };

/** One cell of the grid: what stands for the leader there, how fresh what it rests on is, and what is lacking. */
export type GapCell = {
  leader: GapLeader;
  issue: GapIssue;
  cell: Cell;
  reading: Reading;
  freshness: Measurement<FreshnessLine, "no-evidence">;
  kinds: GapKind[];
};

/** A row of the grid, with how many cells of it lack what is asked for. */
export type GapRow = { leader: GapLeader; cells: GapCell[]; gaps: number };

/** What an editor can do about one lane of a cell: write what is not there, or check what is. */
export type GapTask = { lane: "says" | "does"; slug: string | null };

/** A cell in the order of work. */
export type QueuedCell = GapCell & {
  priority: Pick<Priority, "value" | "movable" | "staleness">;
  tasks: GapTask[];
};

/** The cell whose sums are open. */
export type OpenCell = GapCell & { priority: Priority; tasks: GapTask[] };

/** Whether a cell lacks what is asked for. */
export function lacks({ kinds }: Pick<GapCell, "kinds">, filter: GapFilter): boolean {
  return filter === "all" ? kinds.length > 0 : kinds.includes(filter);
}
