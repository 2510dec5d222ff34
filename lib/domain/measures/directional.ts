import { kernelOf } from "./kernel";

/**
 * Directional, as OpenVAA has it: with x = a/4 and y = b/4 in [−½, ½] the distance is ½ − 2xy, and the value
 * 1 − Σ w·(½ − 2xy) / Σ w, in [0, 1]. The same side counts for closeness and strength for more of it; a middle position
 * is half way from everything. Two leaders who both hold +1 everywhere reach 62.5 %, not 100 %: only equal extremes do.
 * The distance is written here as 4 − ab, eight times that.
 * Source: Rabinowitz & Macdonald 1989; OpenVAA's directional metric (its comment says 25 % where its code gives 62.5 %).
 */
export const DIRECTIONAL = kernelOf({
  id: "directional",
  bounds: [0, 1],
  extent: 8,
  apart: (a, b) => 4 - a * b,
  valueOf: (share) => 1 - share,
});
