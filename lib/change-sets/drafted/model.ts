import type { ChangeKind } from "../change";
import type { FieldContent } from "../contents";

/** A draft of one's own, in which one may write. */
export type OwnDraft = { id: number; title: string; version: number };

/** A record as a draft has it, beside what readers see of it. */
export type DraftedRecord = {
  slug: string;
  /** What the draft does with the record; null where it leaves it as it is. */
  action: "add" | "edit" | "remove" | null;
  kind: ChangeKind | null;
  /** What the draft says of it; null where it takes it away or leaves it. */
  draft: FieldContent | null;
  /**
   * What stands, the revision of it, the release that brought it, and whether it is withheld from readers; null where there
   * is nothing.
   */
  published: { content: FieldContent; revisionId: number; release: number; isWithheld: boolean } | null;
  /** The published revision that the draft is based on, or that a change begun now would be. */
  basedOn: number | null;
};
