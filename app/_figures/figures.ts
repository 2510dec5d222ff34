import { AGREEMENT_OVER_TIME, agreementOverTime } from "./agreement-over-time";
import type { FigureMaker } from "./figure";
import { MAP, map } from "./map";
import { SIMILARITY, similarity } from "./similarity";

/** Every figure that has files of its own, by the name that its files have. */
export const FIGURES: Readonly<Record<string, FigureMaker>> = {
  [AGREEMENT_OVER_TIME]: agreementOverTime,
  [MAP]: map,
  [SIMILARITY]: similarity,
};
