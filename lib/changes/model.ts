import type { NounName } from "../change-sets/nouns";
import type { Tombstone } from "../withholdings/model";

export type RecordAction = "added" | "changed" | "removed";
export const RECORD_ACTIONS: readonly RecordAction[] = ["added", "changed", "removed"];

/** Why a record changed, as whoever changed it declared. */
export type ChangeKindName = "added" | "leaderChanged" | "corrected" | "methodChanged" | "translated";

/** The kinds in the order in which a reader is told of them. */
export const CHANGE_KINDS: readonly ChangeKindName[] = [
  "leaderChanged",
  "corrected",
  "methodChanged",
  "added",
  "translated",
];

/** How many records of a noun a release added, changed and removed. */
export type NounCount = { noun: NounName } & Record<RecordAction, number>;

/** What a release did, in numbers. Nouns it did not touch are left out. */
export type DifferenceCounts = {
  release: number;
  nouns: NounCount[];
  kinds: { kind: ChangeKindName; count: number }[];
};

/** A record's content by field: texts, numbers, slugs of other records, lists of these. */
export type Content = Record<string, unknown>;

export type ChangedRecord = {
  noun: NounName;
  action: RecordAction;
  slug: string;
  kind: ChangeKindName;
  /** Null for a record that was added, and where what it said is withheld. */
  before: Content | null;
  /** Null for a record that was removed, and where what it says is withheld. */
  after: Content | null;
  /** Set where one side or both is withheld: that and why. */
  withheld: Tombstone | null;
  /** The record that stands for a removed one, with what it says; null content where readers do not see it. */
  replacedBy: { slug: string; content: Content | null } | null;
};

/** Which changes are meant: all, or those about one leader, one issue, or both. Database ids. */
export type About = { leader: number | null; issue: number | null };
