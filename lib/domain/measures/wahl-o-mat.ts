import { kernelOf } from "./kernel";

/**
 * Wahl-O-Mat points: the same side 2, one of the two in the middle 1, opposite sides 0; an issue of weight 2 has twice
 * the points; the value is points over the most that could be had, in [0, 1]. Of the five positions only the side is
 * read, so "opposes" and "opposes strongly" are the same. An issue that either leaves open drops out of both.
 * Source: the calculation published by the Bundeszentrale für politische Bildung; Mat-O-Wahl counts halves of it.
 */
export const WAHL_O_MAT = kernelOf({
  id: "wahl-o-mat",
  bounds: [0, 1],
  extent: 2,
  apart: (a, b) => Math.abs(Math.sign(a) - Math.sign(b)),
  valueOf: (share) => 1 - share,
});
