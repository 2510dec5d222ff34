import type { OpenedPair } from "@/components/measures/opened-pair";
import type { Cell } from "@/lib/domain/cell";
import type { DatedDay, Day } from "@/lib/domain/day";
import type { OfficeStatus } from "@/lib/domain/office";
import type { Spread } from "@/lib/domain/spread";

export type IssueHead = { slug: string; name: string; shortName: string; spread: Spread };

export type GridCell = { issue: string; cell: Cell };

export type GridRow = {
  slug: string;
  name: string;
  country: string;
  office: string | null;
  status: OfficeStatus["status"];
  /** The day deeds are read for, where it is not the view's own. */
  deedDay: Day | null;
  /** With the leader from whom distance is measured. */
  agreement: { value: number | null; coverage: { shared: number; of: number }; self: boolean } | null;
  cells: GridCell[];
};

type Paging = { total: number; page: number; pages: number };

export type Overview = {
  /** The pair whose sum is open. */
  opened: OpenedPair | null;
  heads: IssueHead[];
  inOffice: GridRow[];
  notInOffice: GridRow[];
  /** Issues that the day no longer asks: no column, but their pages stand. */
  noLongerAsked: { slug: string; name: string; since: DatedDay }[];
  leaders: Paging;
  issues: Paging;
};
