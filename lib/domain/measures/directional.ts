import { SCALE, type Scale } from "../scale";
import { type Kernel, kernelOf } from "./kernel";

/**
 * Directional, as OpenVAA has it: with x and y the positions on [−½, ½] (a/4 and b/4 on ours) the distance is ½ − 2xy, and the value
 * 1 − Σ w·(½ − 2xy) / Σ w, in [0, 1]. The same side counts for closeness and strength for more of it; a middle position
 * is half way from everything. Two leaders who both hold +1 everywhere reach 62.5 %, not 100 %: only equal extremes do.
 * The distance is written here in whole numbers: as 4 − ab, eight times that, on ours; on another scale as h² − ab, 2h²
 * times, with positions counted from its middle and h half its length (all doubled where that is no whole number).
 * Source: Rabinowitz & Macdonald 1989; OpenVAA's directional metric (its comment says 25 % where its code gives 62.5 %).
 */
export function directional(scale: Scale): Kernel {
  const factor = (scale.max - scale.min) % 2 === 0 ? 1 : 2;
  const half = (factor * (scale.max - scale.min)) / 2;
  const fromMiddle = (position: number) => factor * (position - scale.min) - half;
  return kernelOf({
    id: "directional",
    scale,
    bounds: [0, 1],
    extent: 2 * half ** 2,
    apart: (a, b) => half ** 2 - fromMiddle(a) * fromMiddle(b),
    valueOf: (share) => 1 - share,
  });
}

export const DIRECTIONAL = directional(SCALE);
