import type { DatedDay, Day } from "../domain/day";
import type { Term } from "../domain/office";

export type Leader = {
  id: number;
  revisionId: number;
  slug: string;
  name: string;
  /** Family name first, for ordering. */
  sortName: string;
  party: string;
  country: { id: number; slug: string; name: string; region: string };
  born: DatedDay;
  lastChecked: Day;
  terms: Term[];
};

/** A leader as islands and captions need it. */
export type LeaderLabel = Pick<Leader, "slug" | "name">;
