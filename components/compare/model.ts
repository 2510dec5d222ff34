import type { Agreement } from "@/lib/domain/agreement";
import type { Cell, Reading } from "@/lib/domain/cell";
import type { Day } from "@/lib/domain/day";
import type { OfficeStatus, Term } from "@/lib/domain/office";
import type { IssueContrast } from "@/lib/domain/order";
import type { Issue } from "@/lib/issues/model";

/** One leader on one day. */
export type CompareColumn = {
  /** As the address writes it: `ada-example` or `ada-example@2018-01-01`. */
  key: string;
  slug: string;
  name: string;
  country: string;
  day: Day;
  /** The day deeds are read for; another one than `day` for former leaders. */
  deedDay: Day;
  /** Whether the column has a day of its own, and not the page's. */
  ownDay: boolean;
  office: OfficeStatus;
  /** All there are, on the day and off it. */
  terms: Term[];
};

export type CompareIssue = Pick<Issue, "slug" | "name" | "shortName" | "proposition" | "retired">;

export type CompareOrder = "rarer" | "issue" | "distance";

export type ComparedCell = { cell: Cell; reading: Reading };

export type ComparisonRow = {
  issue: CompareIssue;
  weight: number;
  contrast: IssueContrast;
  /** Steps between the two farthest known positions; null with fewer than two known. */
  distance: number | null;
  /** One for each column, in their order. */
  cells: ComparedCell[];
};

/** Two columns by their place, the earlier first. */
export type ComparedPair = { key: string; a: number; b: number; agreement: Agreement };

export type Comparison = {
  columns: CompareColumn[];
  rows: ComparisonRow[];
  /** Nearest first, refused last. */
  pairs: ComparedPair[];
  /** False where there are so many columns that only the pairs with the first one are computed. */
  everyPair: boolean;
  /** How many issues of each kind; `leftOut` by a weight of 0. */
  contrasts: Record<IssueContrast | "leftOut", number>;
};
