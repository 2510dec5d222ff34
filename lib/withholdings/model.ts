import type { NounName } from "@/lib/change-sets/nouns";
import type { Day } from "@/lib/domain/day";

/** A record by noun and slug. */
export type RecordName = { noun: NounName; slug: string };

/** That a record is withheld, since when and why. */
export type Withheld = RecordName & {
  at: Date;
  reason: string;
  /** The record because of which this one went as well; null where it was withheld itself. */
  cause: RecordName | null;
};

/** The same, with the release since which a correction of it is to be read; null where readers see nothing of it. */
export type WithheldLine = Withheld & { correctedIn: number | null };

/** What readers find in the place of a withheld record. */
export type Tombstone = { day: Day; reason: string; cause: RecordName | null };
