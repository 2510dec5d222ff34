import { SCALE_RANGE } from "../scale";
import { kernelOf } from "./kernel";

/**
 * Euclid as smartvote used it until 2025: 1 − √(Σ (w·|a − b|)²) / √(Σ (w·4)²), in [0, 1]. The weight multiplies before
 * the square, so an issue of weight 2 counts four times; and values come out lower than by city-block on the same
 * positions (65 and 51 % on the worked example), which says nothing about the leaders.
 * Source: smartvote's method as published for its elections before 2025; the same as OpenVAA's Euclidean metric.
 */
export const EUCLID = kernelOf({
  id: "euclid",
  bounds: [0, 1],
  extent: SCALE_RANGE ** 2,
  apart: (a, b) => (a - b) ** 2,
  weigh: (weight) => weight ** 2,
  valueOf: (share) => 1 - Math.sqrt(share),
});
