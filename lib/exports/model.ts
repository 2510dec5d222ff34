import type { NounName } from "@/lib/change-sets/nouns";

/** A record that is not in an export: withheld, or one that could not stand without what is not. */
export type LeftOut = { noun: NounName; slug: string; because: "withheld" | "depends" };

/** What an export holds: of which release, how many records of each noun, and what it does not hold. */
export type ExportReport = {
  release: number;
  counts: Record<NounName, number>;
  leftOut: LeftOut[];
  /** In lists of records, such as the sources of a stance, what refers to records that are left out. */
  shortened: { noun: NounName; slug: string; field: string; refersTo: string[] }[];
};
