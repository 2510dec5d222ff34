import { levelsOf, SCALE, type Scale } from "../scale";
import type { Bounds, Formula } from "./measurement";

/**
 * An additive measure on a scale: each issue parts two leaders by some distance of its own, the distances are added by
 * weight, and the value depends on the sum alone. That is why its range can be told: each unknown cell is as near or as
 * far as it can be, whatever the others are.
 */
export type Kernel = {
  id: Formula;
  scale: Scale;
  /** How many positions the scale has; also the code of what is not known. */
  levels: number;
  bounds: Bounds;
  /** The largest distance; every distance is a whole number in [0, extent]. */
  extent: number;
  /** What a weight counts in the sum. */
  weigh: (weight: number) => number;
  /** The value where leaders are apart by this share, in [0, 1], of what could part them; never rises with it. */
  valueOf: (share: number) => number;
  /** By `pairAt` of two codes: the least and the greatest distance, equal where both positions are known. */
  least: Float64Array;
  greatest: Float64Array;
};

/** On the scale of the record: the code of what is not known, after those of the five positions. */
export const UNKNOWN = levelsOf(SCALE);

/** 0 for the lowest position of a scale and so on, and one more than the highest for a position that is not known. */
export function codeOf(position: number | null, scale: Scale = SCALE): number {
  return position === null ? levelsOf(scale) : position - scale.min;
}

/** Where a pair of codes stands in the tables of a kernel with so many levels. */
export function pairAt(a: number, b: number, levels: number = UNKNOWN): number {
  return a * (levels + 1) + b;
}

/** How far apart two positions are, in the kernel's own steps. */
export function apartBy(kernel: Kernel, a: number, b: number): number {
  return apartAt(kernel, codeOf(a, kernel.scale), codeOf(b, kernel.scale));
}

/** The same by their codes. */
export function apartAt({ least, levels }: Kernel, a: number, b: number): number {
  return least[a * (levels + 1) + b] ?? Number.NaN;
}

type Definition = Pick<Kernel, "id" | "scale" | "bounds" | "extent" | "valueOf"> & {
  apart: (a: number, b: number) => number;
  weigh?: (weight: number) => number;
};

/** Writes a distance out as tables over the positions and what is not known. `apart` must be symmetric, and whole. */
export function kernelOf({ apart, weigh = (weight) => weight, ...rest }: Definition): Kernel {
  const { scale } = rest;
  const levels = levelsOf(scale);
  const positions = Array.from({ length: levels }, (_, at) => scale.min + at);
  const candidates = (position: number | null) => (position === null ? positions : [position]);
  const least = new Float64Array((levels + 1) ** 2);
  const greatest = new Float64Array((levels + 1) ** 2);
  const held: (number | null)[] = [...positions, null];
  for (const a of held)
    for (const b of held) {
      const distances = candidates(a).flatMap((x) => candidates(b).map((y) => apart(x, y)));
      const at = pairAt(codeOf(a, scale), codeOf(b, scale), levels);
      least[at] = Math.min(...distances);
      greatest[at] = Math.max(...distances);
    }
  return { ...rest, levels, weigh, least, greatest };
}
