import type { Day } from "../domain/day";
import type { Tombstone } from "../withholdings/model";

export type Source = {
  id: number;
  slug: string;
  url: string;
  title: string;
  publisher: string;
  /** As far as it is known: `2021`, `2021-03`, `2021-03-15`. */
  date: string | null;
  note: string;
  archivedAt: string | null;
  lastChecked: Day;
};

/** A source that a record cites and that is withheld: what it was, and what was quoted of it, is not said. */
export type WithheldSource = { slug: string; withheld: Tombstone };

/** A citation as readers see it. */
export type CitedSource = ShownSource | WithheldSource;

export function isWithheld(source: CitedSource): source is WithheldSource {
  return "withheld" in source;
}

/** A source as one record cites it. */
export type ShownSource = Pick<Source, "slug" | "url" | "title" | "publisher" | "date" | "archivedAt"> & {
  quote: string | null;
  locator: string | null;
};
