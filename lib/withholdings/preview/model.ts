import type { RecordName, Tombstone } from "../model";
import type { WithheldNoun } from "../schema";

/** What withholding a record would do, or putting it back; for whoever decides about it. */
export type WithholdingPreview = {
  noun: WithheldNoun;
  slug: string;
  /** What it says now, by field; null where readers see nothing of it. */
  content: Record<string, unknown> | null;
  /** Set where it is withheld already; a correction may be read nevertheless. */
  withheld: Tombstone | null;
  /** Whether readers see it in any release. */
  isShown: boolean;
  /** What goes with it, or came with it and goes back. */
  others: RecordName[];
  /** Releases that touched it, the newest first, with what they are told to have done. */
  releases: { number: number; sentence: string }[];
};
