import { SCALE, type Scale } from "../scale";
import { type Kernel, kernelOf } from "./kernel";

/**
 * Euclid as smartvote used it until 2025: 1 − √(Σ (w·|a − b|)²) / √(Σ (w·R)²), in [0, 1], with R the length
 * of the scale, 4 on ours. The weight multiplies before
 * the square, so an issue of weight 2 counts four times; and values come out lower than by city-block on the same
 * positions (65 and 51 % on the worked example), which says nothing about the leaders.
 * Source: smartvote's method as published for its elections before 2025; the same as OpenVAA's Euclidean metric.
 */
export function euclid(scale: Scale): Kernel {
  return kernelOf({
    id: "euclid",
    scale,
    bounds: [0, 1],
    extent: (scale.max - scale.min) ** 2,
    apart: (a, b) => (a - b) ** 2,
    weigh: (weight) => weight ** 2,
    valueOf: (share) => 1 - Math.sqrt(share),
  });
}

export const EUCLID = euclid(SCALE);
