import { SCALE, type Scale } from "../scale";
import { cityBlock } from "./city-block";
import type { Kernel } from "./kernel";

/**
 * S = 1 − 2·Σ (w/Σw)·(|a − b|/R), in [−1, 1], with R the length of the scale: 1 for the same positions, 0 where leaders are half way apart, −1 for
 * opposite ends everywhere. The city-block agreement on another scale, A = (S + 1)/2, and so the same order of leaders.
 * Source: Signorino & Ritter 1999, "Tau-b or Not Tau-b", with absolute distances on a fixed set of levels.
 */
export function s(scale: Scale): Kernel {
  return { ...cityBlock(scale), id: "s", bounds: [-1, 1], valueOf: (share) => 1 - 2 * share };
}

export const S = s(SCALE);
