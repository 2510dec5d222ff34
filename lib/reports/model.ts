import type { Day } from "../domain/day";

/** From any reader, or from the person written about. */
export type ReportKind = "correction" | "reply";
export const REPORT_KINDS: readonly ReportKind[] = ["correction", "reply"];

/** `published` is a reply that stands beside the record. */
export type ReportState = "open" | "accepted" | "declined" | "published";
export const REPORT_STATES: readonly ReportState[] = ["open", "accepted", "declined", "published"];

/** The kinds of record that have a page of their own, and so can be reported by name. */
export type ReportedNoun = "leader" | "issue" | "stance" | "event" | "source";

/** What a report is about: a page as somebody read it, and the record that the page is of, where it is of one. */
export type About = {
  /** The page's path with its own parameters, without day and release. */
  path: string;
  noun: ReportedNoun | null;
  slug: string | null;
  asOf: Day | null;
  release: number | null;
};

/** A report as whoever sent it sees it: what they said, and what became of it. */
export type OwnReport = {
  id: number;
  state: ReportState;
  path: string;
  release: number;
  asOf: Day;
  text: string;
  sourceUrl: string | null;
  receivedOn: Day;
  dueOn: Day;
  answer: string | null;
  answeredOn: Day | null;
  /** The release that changed the record because of it. */
  answeredBy: { number: number; sentence: string } | null;
  hasEmail: boolean;
};

/** The path that a report means where its sender named no page. */
export const NO_PAGE = "/corrections";

/** Days after the answer on which the name and address of whoever sent a report are erased. */
export const ERASED_AFTER_DAYS = 90;
