import type { NounName } from "../change-sets/nouns";

export type RecordAction = "added" | "changed" | "removed";
export const RECORD_ACTIONS: readonly RecordAction[] = ["added", "changed", "removed"];

/** Why a record changed, as whoever changed it declared. */
export type ChangeKindName = "added" | "leaderChanged" | "corrected" | "methodChanged" | "translated";

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
  /** Null for a record that was added. */
  before: Content | null;
  /** Null for a record that was removed. */
  after: Content | null;
};
