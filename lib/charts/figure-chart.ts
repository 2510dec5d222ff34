import type { Bounds } from "../domain/measures/measurement";
import { SCALE_MAX, SCALE_MIN, SCALE_RANGE } from "../domain/scale";
import type { FigureColumn } from "./figure";

/** A column of a figure's table, by its key. */
type Key = FigureColumn["key"];

/**
 * How a figure is shown by programs that draw charts of their own: which columns of its table are names and which are values.
 * The values themselves stand in the table alone.
 */
export type FigureChart =
  /** A bar for each row on the scale of its column; a chart for each of what `panels` holds. */
  | { form: "bars"; names: Key; values: Key; ink: "leader" | "position"; panels?: readonly Key[] }
  /** Two marks for each row on one scale, joined where they lie apart. */
  | { form: "ends"; names: Key; values: readonly [Key, Key] }
  /** A line for each row from one value to another. */
  | { form: "slope"; names: Key; values: readonly [Key, Key] }
  /** A shape for each column on spokes, one for each row. */
  | { form: "radar"; names: Key; values: readonly Key[] }
  /** A labelled point for each row. */
  | { form: "points"; names: Key; across: Key; up: Key }
  /**
   * A table of coloured cells, one for each row, at the line and the head that it names; mirrored where a pair is meant both ways.
   * `lane` holds the lane that a cell is read from. `lacking` holds what a cell lacks, in words: they are what the table is about,
   * and values stand back.
   */
  | { form: "grid"; lines: Key; heads: Key; values: Key; lane?: Key; lacking?: Key; mirrored?: boolean }
  /** Step lines through time, as its explorer has them. */
  | { form: "time" }
  /** Its table: a list, of which the picture draws as many rows as it has room for. */
  | { form: "table" };

/** Of a column that holds positions of the scale. */
export const OF_POSITIONS = { unit: "position", bounds: [SCALE_MIN, SCALE_MAX] } as const;
/** Of a column that holds steps between two positions, without a sign. */
export const OF_STEPS = { unit: "steps", bounds: [0, SCALE_RANGE] } as const;
export const OF_SHARES = { unit: "share", bounds: [0, 1] } as const;
export const OF_COUNTS = { unit: "count" } as const;

/** Of a column that holds numbers of a measure. */
export function ofMeasure(bounds: Bounds): Required<Pick<FigureColumn, "unit" | "bounds">> {
  return bounds[0] === 0 && bounds[1] === 1 ? OF_SHARES : { unit: "number", bounds };
}
