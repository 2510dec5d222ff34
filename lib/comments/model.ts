import type { NounName } from "../change-sets/nouns";

/** What a guest answers to a change set as a whole. It counts as advice only. */
export type Advice = "approve" | "object";

/** What was said of a change set, or of one change in it. */
export type Comment = {
  id: number;
  /** The version of the change set that was read. */
  version: number;
  /** The change it is about, with the draft that was read; null where it is about the whole. */
  about: { noun: NounName; slug: string; revisionId: number } | null;
  /** The name under which it was said, as it was then. */
  by: string;
  isGuest: boolean;
  advice: Advice | null;
  text: string;
  at: Date;
};

/** A comment as it is read later: whether what it is about was altered since. */
export type ReadComment = Comment & { isOutdated: boolean };
