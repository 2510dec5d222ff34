import { type RowDifference, rowDifferences } from "../charts/differences";
import type { ShownRow } from "./shown";

/** Most differing lines that are named. */
const MOST_LINES = 10;

/**
 * What the newest release makes of a step.
 * - `current`: the step is at the newest release
 * - `same`: its figure says the same there
 * - `differs`: its title or its lines are others there, of which the first `lines` are named and `more` are not
 * - `gone`: it can be drawn at its own release and not at the newest, and why
 * - `missing`: it cannot be drawn at its own release either
 * - `unknown`: the two could not be compared
 */
export type StepSince =
  | { kind: "current" }
  | { kind: "same" }
  | { kind: "missing" }
  | { kind: "unknown" }
  | { kind: "differs"; title: { was: string; is: string }; lines: RowDifference[]; more: number }
  | { kind: "gone"; reason: string };

/** The same for all steps of a briefing, in their order, with the newest release. */
export type BriefingSince = { latest: number; steps: StepSince[] };

/** The words of a figure as far as two states of it are compared. */
export type FigureWords = {
  title: string;
  heads: readonly string[];
  rows: readonly Pick<ShownRow, "key" | "cells">[];
  numbered: readonly string[];
  missing: readonly { name: string; reason: string }[];
};

/**
 * Compares two states of one figure: its title, the lines of its table, what its numbers stand for and what has no value.
 * Law: `same` for the same state.
 */
export function figureSince(older: FigureWords, newer: FigureWords): StepSince {
  const all = [...rowDifferences(older, newer), ...rowDifferences(besideRows(older), besideRows(newer))];
  if (all.length === 0 && older.title === newer.title) return { kind: "same" };
  return {
    kind: "differs",
    title: { was: older.title, is: newer.title },
    lines: all.slice(0, MOST_LINES),
    more: Math.max(0, all.length - MOST_LINES),
  };
}

/** What a picture shows that is no line of its table. A value that is missing in one state alone is a line of the other. */
function besideRows({ rows, numbered, missing }: FigureWords) {
  const names = new Set(rows.flatMap(({ cells }) => cells.slice(0, 2)));
  return {
    heads: [],
    rows: [
      ...numbered.map((text) => ({ key: `numbered ${text}`, cells: [text] })),
      ...missing
        .filter(({ name }) => !names.has(name))
        .map(({ name, reason }) => ({ key: `missing ${name} ${reason}`, cells: [`${name} (${reason})`] })),
    ],
  };
}

/** How many steps of a briefing are of which kind. */
export function countSince(steps: readonly StepSince[]): Record<StepSince["kind"], number> {
  const counts = { current: 0, same: 0, differs: 0, gone: 0, missing: 0, unknown: 0 };
  for (const { kind } of steps) counts[kind] += 1;
  return counts;
}
