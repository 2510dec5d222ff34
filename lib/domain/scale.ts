/**
 * How far a record supports its issue's proposition: −2 opposes strongly … 0 mixed or ambivalent … +2 supports strongly.
 * 0 is a position of its own and needs evidence; what is not known is a state (see state.ts), never 0.
 */
export type Position = -2 | -1 | 0 | 1 | 2;

export const SCALE_MIN = -2;
export const SCALE_MAX = 2;

/** A scale of whole numbers from one end to the other. The measures work on any; positions on record have one of five. */
export type Scale = { min: number; max: number };
export const SCALE: Scale = { min: SCALE_MIN, max: SCALE_MAX };

/** How many positions a scale has. */
export function levelsOf({ min, max }: Scale): number {
  return max - min + 1;
}

/** Whether a value of unknown origin is a position on a scale. */
export function isOnScale({ min, max }: Scale, value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;
}

/** The distance between the two ends of the scale. */
export const SCALE_RANGE = SCALE_MAX - SCALE_MIN;

/** Every position, from opposing to supporting. */
export const POSITIONS: readonly Position[] = [-2, -1, 0, 1, 2];

/** The key of a position's name in message files and style sheets. */
export type PositionWord = "opposes-strongly" | "opposes" | "mixed" | "supports" | "supports-strongly";

const WORDS: Record<Position, PositionWord> = {
  [-2]: "opposes-strongly",
  [-1]: "opposes",
  0: "mixed",
  1: "supports",
  2: "supports-strongly",
};

/** Whether a value of unknown origin is one of the five whole numbers of the scale. */
export function isPosition(value: unknown): value is Position {
  return isOnScale(SCALE, value);
}

/** @throws RangeError for a number off the scale (a bug upstream) */
export function positionWord(position: Position): PositionWord {
  const word = WORDS[position];
  if (!word) throw new RangeError(`${position} is not on the scale ${SCALE_MIN}…${SCALE_MAX}`);
  return word;
}
