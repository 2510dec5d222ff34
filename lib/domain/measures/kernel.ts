import { POSITIONS, type Position, SCALE_MIN } from "../scale";
import type { Bounds, Formula } from "./measurement";

/**
 * An additive measure: each issue parts two leaders by some distance of its own, the distances are added by weight, and
 * the value depends on the sum alone. That is why its range can be told: each unknown cell is as near or as far as it can
 * be, whatever the others are.
 */
export type Kernel = {
  id: Formula;
  bounds: Bounds;
  /** The largest distance; every distance lies in [0, extent]. */
  extent: number;
  /** What a weight counts in the sum. */
  weigh: (weight: number) => number;
  /** The value where leaders are apart by this share, in [0, 1], of what could part them; never rises with it. */
  valueOf: (share: number) => number;
  /** By `pairAt` of two codes: the least and the greatest distance, equal where both positions are known. */
  least: Float64Array;
  greatest: Float64Array;
};

/** The code of what is not known, after those of the five positions. */
export const UNKNOWN = POSITIONS.length;
const CODES = UNKNOWN + 1;

/** 0 … 4 for −2 … +2, and 5 for a position that is not known. */
export function codeOf(position: Position | null): number {
  return position === null ? UNKNOWN : position - SCALE_MIN;
}

/** Where a pair of codes stands in a kernel's tables. */
export function pairAt(a: number, b: number): number {
  return a * CODES + b;
}

/** How far apart two positions are, in the kernel's own steps. */
export function apartBy(kernel: Kernel, a: Position, b: Position): number {
  return apartAt(kernel, codeOf(a), codeOf(b));
}

/** The same by their codes. */
export function apartAt({ least }: Kernel, a: number, b: number): number {
  return least[pairAt(a, b)] ?? Number.NaN;
}

type Definition = Pick<Kernel, "id" | "bounds" | "extent" | "valueOf"> & {
  apart: (a: Position, b: Position) => number;
  weigh?: (weight: number) => number;
};

/** Writes a distance out as tables over the five positions and what is not known. `apart` must be symmetric. */
export function kernelOf({ apart, weigh = (weight) => weight, ...rest }: Definition): Kernel {
  const least = new Float64Array(CODES * CODES);
  const greatest = new Float64Array(CODES * CODES);
  const held: (Position | null)[] = [...POSITIONS, null];
  for (const a of held)
    for (const b of held) {
      const distances = candidates(a).flatMap((x) => candidates(b).map((y) => apart(x, y)));
      const at = pairAt(codeOf(a), codeOf(b));
      least[at] = Math.min(...distances);
      greatest[at] = Math.max(...distances);
    }
  return { ...rest, weigh, least, greatest };
}

function candidates(position: Position | null): readonly Position[] {
  return position === null ? POSITIONS : [position];
}
