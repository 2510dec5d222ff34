import { CITY_BLOCK } from "./city-block";
import type { Kernel } from "./kernel";

/**
 * S = 1 − 2·Σ (w/Σw)·(|a − b|/4), in [−1, 1]: 1 for the same positions, 0 where leaders are half way apart, −1 for
 * opposite ends everywhere. The city-block agreement on another scale, A = (S + 1)/2, and so the same order of leaders.
 * Source: Signorino & Ritter 1999, "Tau-b or Not Tau-b", with absolute distances on a fixed set of levels.
 */
export const S: Kernel = {
  ...CITY_BLOCK,
  id: "s",
  bounds: [-1, 1],
  valueOf: (share) => 1 - 2 * share,
};
