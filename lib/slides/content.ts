import type { MissingStep } from "@/lib/briefings/missing";
import type { Figure } from "@/lib/charts/figure";

/** A step of a presentation: a figure, and what is said of it. */
export type DeckStep = {
  figure: Figure;
  headline: string;
  /** Markup, as `noteMarkup` writes it; empty for none. */
  note: string;
  speakerNotes: string;
  /** The rows that are set off from the others; null for none. */
  setOff: ReadonlySet<string> | null;
  /** Day, release and licence in words. */
  stamp: string;
  /** Where the same is seen for good: a whole address. */
  address: string;
};

/** What stands before and after the steps of a briefing. */
export type DeckCover = {
  title: string;
  /** As of when, which release, how many steps. */
  subtitle: string;
  /** Who wrote it; null where nobody knows. */
  author: string | null;
  release: number;
  /** An entry for a list of references. */
  reference: string;
  /** Whole addresses. */
  site: string;
  methods: string;
  /** Steps that are left out, known once all were taken. */
  missing: readonly MissingStep[];
};

/** A presentation; without a cover it is one figure by itself. */
export type DeckContent = {
  cover: DeckCover | null;
  /** Made as they are taken, where they are many. */
  steps: Iterable<DeckStep> | AsyncIterable<DeckStep>;
};
