import { SCALE, type Scale } from "../scale";
import { type Kernel, kernelOf } from "./kernel";

/**
 * City-block, the default: A = 1 − Σ w·|a − b| / (R·Σ w), in [0, 1], with R the length of the scale, 4 on ours. 1 exactly for the same positions, 0 for opposite
 * ends everywhere; a step counts the same wherever on the scale it lies.
 * Source: the Manhattan distance of voting advice applications (smartvote since 2025, OpenVAA); A = (S + 1)/2 for
 * Signorino & Ritter 1999; Lijphart's 1963 index where the scale is no, abstain, yes.
 */
export function cityBlock(scale: Scale): Kernel {
  return kernelOf({
    id: "city-block",
    scale,
    bounds: [0, 1],
    extent: scale.max - scale.min,
    apart: (a, b) => Math.abs(a - b),
    valueOf: (share) => 1 - share,
  });
}

export const CITY_BLOCK = cityBlock(SCALE);
