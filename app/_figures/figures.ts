import { BLOC_DISTRIBUTION } from "@/components/blocs/distribution-figure";
import { AGREEMENT_WITH_BLOC } from "@/components/blocs/with-bloc-figure";
import { GAPS } from "@/components/gaps/gaps-figure";
import { AGREEMENT_OVER_TIME, agreementOverTime } from "./agreement-over-time";
import { MOVED, movedBetweenDays, NEARNESS, nearnessBetweenDays } from "./between-days";
import { agreementWithBloc, blocDistribution } from "./blocs";
import type { FigureMaker } from "./figure";
import { gaps } from "./gaps";
import { MAP, map } from "./map";
import { OVERVIEW_GRID, overviewPicture } from "./overview-grid";
import { POSITIONS_COMPARED, positionsCompared } from "./positions";
import { RADAR, radarOfComparison } from "./radar";
import { SAYS_AND_DOES, saysAndDoes } from "./says-and-does";
import { SIMILARITY, similarity } from "./similarity";

/** Every figure that has files of its own, by the name that its files have. */
export const FIGURES: Readonly<Record<string, FigureMaker>> = {
  [AGREEMENT_OVER_TIME]: agreementOverTime,
  [MAP]: map,
  [MOVED]: movedBetweenDays,
  [NEARNESS]: nearnessBetweenDays,
  [OVERVIEW_GRID]: overviewPicture,
  [POSITIONS_COMPARED]: positionsCompared,
  [RADAR]: radarOfComparison,
  [SAYS_AND_DOES]: saysAndDoes,
  [GAPS]: gaps,
  [BLOC_DISTRIBUTION]: blocDistribution,
  [AGREEMENT_WITH_BLOC]: agreementWithBloc,
  [SIMILARITY]: similarity,
};
