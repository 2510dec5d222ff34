import { SCALE_RANGE } from "../scale";
import { kernelOf } from "./kernel";

/**
 * City-block, the default: A = 1 − Σ w·|a − b| / (4·Σ w), in [0, 1]. 1 exactly for the same positions, 0 for opposite
 * ends everywhere; a step counts the same wherever on the scale it lies.
 * Source: the Manhattan distance of voting advice applications (smartvote since 2025, OpenVAA); A = (S + 1)/2 for
 * Signorino & Ritter 1999; Lijphart's 1963 index where the scale is no, abstain, yes.
 */
export const CITY_BLOCK = kernelOf({
  id: "city-block",
  bounds: [0, 1],
  extent: SCALE_RANGE,
  apart: (a, b) => Math.abs(a - b),
  valueOf: (share) => 1 - share,
});
