import type { Day } from "../domain/day";
import type { ChangeSetState } from "../domain/workflow";

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
  kind: ReportKind;
  state: ReportState;
  path: string;
  noun: ReportedNoun | null;
  slug: string | null;
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

/** A report as the queue lists it. */
export type QueuedReport = {
  id: number;
  kind: ReportKind;
  state: ReportState;
  /** Whether it came through a link for the person written about. */
  byLink: boolean;
  path: string;
  noun: ReportedNoun | null;
  slug: string | null;
  /** The leader's slug and name, where the report is about one. */
  leader: { slug: string; name: string } | null;
  text: string;
  receivedOn: Day;
  dueOn: Day;
  answeredOn: Day | null;
  /** Who has taken it on, by name; `isMine` where that is whoever asks. */
  assignedTo: string | null;
  isMine: boolean;
  /** The change set that answers it; its id and title only where whoever asks may know of it. */
  changeSet: { known: ChangeSetLink | null } | null;
};

export type ChangeSetLink = { id: number; title: string; state: ChangeSetState };

export type QueueFilter = {
  state: ReportState;
  kind: ReportKind | null;
  leader: string | null;
  /** Only what whoever asks has taken on. */
  mine: boolean;
};

/** Everything an editor sees of one report. */
export type ReportInFull = QueuedReport & {
  release: number;
  asOf: Day;
  sourceUrl: string | null;
  name: string | null;
  email: string | null;
  /** For whom its link was made. */
  linkLabel: string | null;
  answer: string | null;
  answeredByName: string | null;
  mailedAt: string | null;
  mailTries: number;
  /** The release that published its change set. */
  answeredBy: { number: number; sentence: string } | null;
};

/** One step of a report, as the audit log holds it. */
export type ReportStep = {
  id: number;
  at: string;
  action: string;
  /** A name; null for whoever sent it, and for the program itself. */
  by: string | null;
  isOutside: boolean;
  changeSetId: number | null;
};
