import type { Day } from "@/lib/domain/day";

/** What a citation names: one view of the site as a release has it, at an address that shows the same for good. */
export type Cited = {
  /** What the page is called. */
  title: string;
  /** The day for which positions are shown. */
  asOf: Day;
  release: number;
  /** The day on which the release was published. */
  published: Day;
  /** Whole, with day and release written. */
  address: string;
};

/** Who is named as author and publisher: the site as a body, since a release is the work of many. */
export const CITED_AUTHOR = "Standpoint";

/** The licence of the data, by its address. */
export const DATA_LICENCE = "https://creativecommons.org/licenses/by/4.0/";
