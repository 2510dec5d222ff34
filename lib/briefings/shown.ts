import type { StageScreens } from "../charts/picture/stage-screens";
import { unescaped } from "../markup/escaped";

/** A leader as far as a presentation needs to know one, to set off. */
export type ShownLeader = { slug: string; name: string };

/** A row of the table under a picture: its key, the words of its cells, and the leaders that it is about. */
export type ShownRow = { key: string; cells: string[]; leaders: string[] };

/** A figure as drawn for a screen, with its words. */
export type Face = {
  title: string;
  measure: string;
  /** Where it comes from, and how much of what was asked for it holds, as sentences. */
  source: string;
  alternative: string;
  /** What the numbers drawn in the picture stand for, from 1. */
  numbered: string[];
  caption: string;
  heads: string[];
  rows: Pick<ShownRow, "key" | "cells">[];
  /** The picture as an SVG element; its marks say which row they show by `data-row`. */
  picture: string;
  /** The same as it is read in a room, in parts where it is long. */
  screens: StageScreens;
  /** The same as it is read on a phone held upright, whole. */
  upright: string;
};

/** A word, or several, and what stands for it where names are hidden. */
export type StandIn = readonly [word: string, instead: string];

/** What a step shows: its figure, also with everyone hidden. Plain data, sent to browsers. */
export type Shown = Omit<Face, "rows"> & {
  /** The view with day and release written. */
  view: string;
  release: number;
  /** The newest release there is. */
  latest: number;
  /** Day, release and licence in words. */
  stamp: string;
  missing: { name: string; reason: string }[];
  rows: ShownRow[];
  leaders: ShownLeader[];
  /** The figure drawn anew without the names of leaders, their countries, parties and offices, and what hides these elsewhere. */
  blind: Face & {
    words: StandIn[];
    /** Signs of its leaders with those of their countries. */
    homes: (readonly [leader: string, country: string])[];
  };
  /** Addresses of the figure's files. */
  files: { csv: string; svg: string };
};

/** Rows in the groups in which they come on screen: neighbours under one head, such as the issues of one leader, together. */
export function revealGroups(rows: readonly ShownRow[]): string[][] {
  const groups: { head: string; keys: string[] }[] = [];
  for (const { key, cells } of rows) {
    const head = cells[0] ?? "";
    const last = groups.at(-1);
    if (last?.head === head) last.keys.push(key);
    else groups.push({ head, keys: [key] });
  }
  return groups.map(({ keys }) => keys);
}

/** The rows that a picture has marks of: a long list draws as many as it has room for. */
export function rowsDrawn(svg: string): Set<string> {
  return new Set([...svg.matchAll(/ data-row="([^"]*)"/g)].map(([, row = ""]) => unescaped(row)));
}

/** How a row stands in a picture: not yet on screen, or behind what is set off. */
export type RowState = "off" | "dim";

/**
 * A picture with the state of rows written on their marks; the others are left as they are.
 * @param svg  as `Shown.picture`
 */
export function pictureAt(svg: string, stateOf: (row: string) => RowState | null): string {
  return svg.replace(/ data-row="([^"]*)"/g, (whole, row: string) => {
    const state = stateOf(unescaped(row));
    return state === null ? whole : `${whole} data-state="${state}"`;
  });
}

/** Rows that a highlight sets off: those it names, and those of its leaders; null where it sets off none. */
export function highlighted(
  rows: readonly ShownRow[],
  highlight: { leaders: readonly string[]; rows: readonly string[] },
): Set<string> | null {
  const found = rows.filter(
    ({ key, leaders }) =>
      highlight.rows.includes(key) || leaders.some((slug) => highlight.leaders.includes(slug)),
  );
  return found.length > 0 ? new Set(found.map(({ key }) => key)) : null;
}
