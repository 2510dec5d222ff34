import type { Cell } from "@/lib/domain/cell";
import type { DatedDay } from "@/lib/domain/day";
import type { Lane } from "@/lib/domain/lane";
import type { IndexedStance } from "@/lib/domain/position-index";
import type { Issue } from "@/lib/issues/model";
import type { Stance, WithheldStance } from "@/lib/stances/model";

/** One documented period; `stance` is its full record, or its tombstone, where the page shows it. */
export type LanePeriod = { period: IndexedStance; stance: Stance | WithheldStance | null };

/** One lane of one issue on the day: what is in force, and what came before and after. */
export type LaneHistory = { inForce: LanePeriod | null; earlier: LanePeriod[]; later: LanePeriod[] };

/** The mark on a period of a lane, by its first day and whether it is in force on the day; null for none. */
export type PeriodNote = (lane: Lane, from: DatedDay, inForce: boolean) => string | null;

export type IssueRecord = {
  issue: Pick<Issue, "slug" | "name" | "proposition" | "retired">;
  cell: Cell;
  says: LaneHistory;
  does: LaneHistory;
};
