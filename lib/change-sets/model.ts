import type { ChangedRecord } from "../changes/model";
import type { ChangeSetState, Move } from "../domain/workflow";
import type { Who } from "../people/names/model";
import type { ShownSource } from "../sources/model";
import type { NounName } from "./nouns";

/** One step of a change set through its workflow. */
export type MoveMade = {
  move: Move;
  from: ChangeSetState;
  to: ChangeSetState;
  by: Who;
  note: string | null;
  at: Date;
};

/** A change set as its readers among the editors see it, without its changes. */
export type ChangeSetHead = {
  id: number;
  title: string;
  sentence: string;
  /** The version for which a person worded the sentence last; null where nobody did, or before that was kept. */
  wordedFor: number | null;
  state: ChangeSetState;
  version: number;
  author: Who;
  authorIsGone: boolean;
  /** Everyone who ever wrote in it, the author first. */
  contributors: Who[];
  approvedBy: Who | null;
  createdAt: Date;
  changedAt: Date;
  scheduledFor: Date | null;
  /** The release whose changes it takes back. */
  undoes: number | null;
  /** The release that it became. */
  release: number | null;
  /** The oldest first. */
  moves: MoveMade[];
  /** Rewordings of the release's sentence by whoever approved it; the oldest first. */
  rewordings: { by: Who; at: Date; before: string; after: string }[];
};

/** A form that was begun and is no change yet; its author's alone. */
export type UnfinishedForm = { noun: NounName; key: string; isNew: boolean; savedAt: Date };

/**
 * One change of a set, as it reads before and after; an editor reads what is withheld as well. `withheld` is set while what
 * stands of its record is, and the change is not published: readers would see it.
 */
export type ProposedChange = ChangedRecord & {
  /** The draft of the record; another one after the change was altered. */
  revisionId: number;
  /** The release that changed the record since the change was written; null where there is none. */
  overtakenBy: number | null;
};

/** A source that changes cite, as the set has it. */
export type SetSource = Omit<ShownSource, "quote" | "locator"> & {
  /** Whether the same set adds it. */
  isNew: boolean;
};

/** A change set in a list. */
export type ChangeSetLine = {
  id: number;
  title: string;
  state: ChangeSetState;
  author: Who;
  authorIsGone: boolean;
  contributors: string[];
  changedAt: Date;
  scheduledFor: Date | null;
  release: number | null;
  changes: number;
  comments: number;
  /** Forms begun in it that are no change yet. */
  unfinished: number;
  /** Whether another release changed a record of it since. */
  isOvertaken: boolean;
  /** Who returned it last, why and when. */
  returned: { by: Who; note: string; at: Date } | null;
  /** Whether it was a withholding that sent it back last, and not another release. */
  isStopped: boolean;
};
