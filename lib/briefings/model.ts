/** What a briefing's file calls itself, so that another file is told from one. */
export const BRIEFING_FORMAT = "standpoint-briefing";
export const BRIEFING_VERSION = 1;

/** The forms of a briefing as a file that others open, by their endings. */
export const BRIEFING_FILE_FORMS = ["pptx", "xlsx", "pdf"] as const;
export type BriefingFileForm = (typeof BRIEFING_FILE_FORMS)[number];

/** Most letters of a headline. */
export const LONGEST_HEADLINE = 300;

/** How a step comes on screen: whole, or one line of its figure after the other. */
export const REVEALS = ["at-once", "row-by-row"] as const;
export type Reveal = (typeof REVEALS)[number];

/** What is set off in a step's picture: leaders by slug, rows of its figure by key. Both empty: nothing, so all alike. */
export type Highlight = { leaders: string[]; rows: string[] };

/** One view in the order of a briefing, and what is said of it. */
export type Step = {
  /** Tells it from the others while several people edit; a briefing in a file or a browser needs none. */
  id?: string;
  /** The view: path and whole query on this site, with day and release written. */
  view: string;
  headline: string;
  /**
   * The release for which the headline was written, where the step was moved to a newer one that shows something else, until
   * somebody decides whether it still holds; else left out.
   */
  headlineRelease?: number;
  /** Markdown, for everyone. */
  note: string;
  /** For whoever speaks; in the file, not on the screen of the audience. */
  speakerNotes: string;
  highlight: Highlight;
  reveal: Reveal;
};

/** Views in an order, with what is said of them. It never changes by itself, since each view names its release. */
export type Briefing = { title: string; steps: Step[] };

/** A step as a view begins it. @param headline  drafted from the title of its figure */
export function stepOf(view: string, headline: string): Step {
  return {
    view,
    headline,
    note: "",
    speakerNotes: "",
    highlight: { leaders: [], rows: [] },
    reveal: "at-once",
  };
}

/** The release that a view is read at; null where its address names none. */
export function releaseOf(view: string): number | null {
  const written = /[?&]release=([1-9]\d{0,8})(?:&|#|$)/.exec(view)?.[1];
  return written === undefined ? null : Number(written);
}

/** The day that a view shows; null where its address names none. */
export function dayOf(view: string): string | null {
  return /[?&]asOf=(\d{4}-\d{2}-\d{2})(?:&|#|$)/.exec(view)?.[1] ?? null;
}

/** The same view at another release; its day stays. */
export function atRelease(view: string, release: number): string {
  return view.replace(/([?&]release=)\d+/, `$1${release}`);
}

/** The release that a briefing is pinned to: the oldest of its steps', since each moves on by itself; null for an empty one. */
export function pinnedTo({ steps }: Pick<Briefing, "steps">): number | null {
  const releases = steps.map(({ view }) => releaseOf(view)).filter((release) => release !== null);
  return releases.length > 0 ? Math.min(...releases) : null;
}
