import { SCALE, type Scale } from "../scale";
import { type Kernel, kernelOf } from "./kernel";

/**
 * Wahl-O-Mat points: the same side 2, one of the two in the middle 1, opposite sides 0; an issue of weight 2 has twice
 * the points; the value is points over the most that could be had, in [0, 1]. Only the side of the
 * middle is read, so "opposes" and "opposes strongly" are the same; a scale of an even number of levels has no middle. An issue that either leaves open drops out of both.
 * Source: the calculation published by the Bundeszentrale für politische Bildung; Mat-O-Wahl counts halves of it.
 */
export function wahlOMat(scale: Scale): Kernel {
  const side = (position: number) => Math.sign(2 * position - scale.min - scale.max);
  return kernelOf({
    id: "wahl-o-mat",
    scale,
    bounds: [0, 1],
    extent: 2,
    apart: (a, b) => Math.abs(side(a) - side(b)),
    valueOf: (share) => 1 - share,
  });
}

export const WAHL_O_MAT = wahlOMat(SCALE);
