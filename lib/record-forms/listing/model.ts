/** A record in a list of its noun, as a draft has it. */
export type ListedRecord = {
  slug: string;
  /** The first of its own words, where it has any. */
  words: string | null;
  /** What the draft does with it; null where it leaves it. */
  action: "add" | "edit" | "remove" | null;
};
