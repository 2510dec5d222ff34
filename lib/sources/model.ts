import type { Day } from "../domain/day";

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

/** A source as one record cites it. */
export type CitedSource = Pick<Source, "slug" | "url" | "title" | "publisher" | "date" | "archivedAt"> & {
  quote: string | null;
  locator: string | null;
};
