import type { TimelineSpan } from "@/components/through-time/model";
import type { Cell, Reading } from "@/lib/domain/cell";
import type { Day } from "@/lib/domain/day";
import type { Lane } from "@/lib/domain/lane";
import type { OfficeStatus } from "@/lib/domain/office";
import type { Period } from "@/lib/domain/period";

export type Moved = { changes: number; steps: number };

/** One leader on one issue on the day. */
export type Holder = {
  slug: string;
  name: string;
  sortName: string;
  status: OfficeStatus["status"];
  /** The office held on the day, the last one before it, or the next one. */
  office: string | null;
  /** The day deeds are read for where it is not the day itself. */
  deedDay: Day | null;
  cell: Cell;
  reading: Reading;
  /** The periods in force behind the cell. */
  periods: Record<Lane, Period | null>;
  /** How often the position changed and by how many steps in all, up to the day; null where none is documented. */
  moved: Record<Lane, Moved | null>;
  /** Everything on record, for the timeline. */
  spans: TimelineSpan[];
};
