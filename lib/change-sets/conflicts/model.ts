import type { Merge, RecordContent } from "@/lib/domain/three-way";
import type { ChangeKind } from "../change";
import type { NounName } from "../nouns";

/**
 * A record of a change set that somebody else's release changed since: what its author began from, what they wrote, what
 * was published meanwhile, and what becomes of the three.
 */
export type Overtaken = {
  noun: NounName;
  slug: string;
  kind: ChangeKind;
  /** The draft's revision, and the one that readers see now; null where nothing was ever published of the record. */
  draft: number;
  current: number | null;
  /** The release that published what readers see now. */
  release: number | null;
  base: RecordContent;
  mine: RecordContent;
  theirs: RecordContent;
  merge: Merge;
};

/** The name under which a choice is made between two whole records, where one of them is gone. */
export const WHOLE_RECORD = "record";

/** What becomes of a field, or of the whole record, that both changed. */
export type Choice = { take: "mine" | "theirs" } | { take: "own"; value: unknown };
export type Choices = Readonly<Record<string, Choice>>;
