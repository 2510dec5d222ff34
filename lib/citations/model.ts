import type { Day } from "@/lib/domain/day";

/** What a citation names: one view of the site as a release has it, at an address that shows the same for good. */
export type CitedView = {
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

/** A briefing as a citation names it: the work of whoever wrote it, at the address at which anyone reads it. */
export type CitedBriefing = {
  title: string;
  /** Their name as they are known here, or the site's own. */
  author: string;
  /** The oldest release that its steps show. */
  release: number;
  /** The day on which it was published or last changed. */
  published: Day;
  address: string;
};

export type Cited = CitedView | CitedBriefing;

export function isBriefing(cited: Cited): cited is CitedBriefing {
  return "author" in cited;
}

/** Who is named as publisher, and as author of a view: the site as a body, since a release is the work of many. */
export const CITED_AUTHOR = "Standpoint";

/** The licence of the data, by its address. */
export const DATA_LICENCE = "https://creativecommons.org/licenses/by/4.0/";
