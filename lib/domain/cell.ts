import type { Confidence } from "./confidence";
import type { Day } from "./day";
import type { Lane } from "./lane";
import type { Position } from "./scale";
import type { State } from "./state";

/** What one lane holds on one day; exactly one of position and state is set. */
export type LaneReading = {
  position: Position | null;
  state: State | null;
  confidence: Confidence;
  revisionId: number;
  /** The day it was read for; for the deeds of a former leader an earlier one than the word's. */
  day: Day;
};

/** What one leader holds on one issue on one day. A lane that is null has not been researched yet. */
export type Cell = { says: LaneReading | null; does: LaneReading | null };

/** Which lane stands for the leader: one of them, or by default the deed where it holds a position, else the word. */
export type LaneChoice = "default" | Lane;

/** The one answer taken from a cell. `lane`, `day` and `confidence` are null where there is no record to read; of a withheld one the confidence is. */
export type Reading<P extends number = Position> = {
  lane: Lane | null;
  position: P | null;
  /** Set exactly when there is no position. */
  state: State | null;
  day: Day | null;
  confidence: Confidence | null;
};

/**
 * By default the deed where it holds a position, else the word; if neither holds one, the deed's state, else the
 * word's, else not yet researched. With a lane chosen, that lane alone.
 */
export function readCell(cell: Cell, choice: LaneChoice): Reading {
  if (choice !== "default") return readLane(cell, choice);
  if (cell.does && cell.does.position !== null) return readLane(cell, "does");
  if (cell.says && cell.says.position !== null) return readLane(cell, "says");
  return readLane(cell, cell.does ? "does" : "says");
}

function readLane(cell: Cell, lane: Lane): Reading {
  const held = cell[lane];
  if (!held) return { lane: null, position: null, state: "not-yet-researched", day: null, confidence: null };
  const { position, state, day, confidence } = held;
  return { lane, position, state, day, confidence: state === "withheld" ? null : confidence };
}

/** Whether both lanes hold positions and these are not the same. */
export function lanesDiffer(cell: Cell): boolean {
  const gap = laneGap(cell);
  return gap !== null && gap > 0;
}

/** How many steps of the scale lie between word and deed, 0 to 4; null unless both hold positions. */
export function laneGap(cell: Cell): number | null {
  const said = cell.says?.position ?? null;
  const done = cell.does?.position ?? null;
  return said === null || done === null ? null : Math.abs(said - done);
}
