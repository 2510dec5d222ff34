import { BLOC_DISTRIBUTION } from "@/components/blocs/distribution-figure";
import { AGREEMENT_WITH_BLOC } from "@/components/blocs/with-bloc-figure";
import { GAPS } from "@/components/gaps/gaps-figure";
import { ISSUE_THROUGH_TIME } from "@/components/issues/issue-time-figure";
import { SPREAD } from "@/components/issues/spread-figure";
import { LEADER_THROUGH_TIME } from "@/components/leaders/leader-time-figure";
import { STANCE_THROUGH_TIME } from "@/components/stances/stance-time-figure";
import { AGREEMENT_OVER_TIME, agreementOverTime } from "./agreement-over-time";
import { MOVED, movedBetweenDays, NEARNESS, nearnessBetweenDays } from "./between-days";
import { agreementWithBloc, blocDistribution } from "./blocs";
import type { FigureMaker } from "./figure";
import { gaps } from "./gaps";
import { MAP, map } from "./map";
import { OVERVIEW_GRID, overviewPicture } from "./overview-grid";
import type { FigureName } from "./pages";
import { POSITIONS_COMPARED, positionsCompared } from "./positions";
import { RADAR, radarOfComparison } from "./radar";
import { SAYS_AND_DOES, saysAndDoes } from "./says-and-does";
import { SIMILARITY, similarity } from "./similarity";
import { issueThroughTime, leaderThroughTime, spreadOnIssue, stanceThroughTime } from "./through-time";

/** Every figure that has files of its own, by the name that its files have. */
export const FIGURES: Readonly<Record<FigureName, FigureMaker>> = {
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
  [LEADER_THROUGH_TIME]: leaderThroughTime,
  [ISSUE_THROUGH_TIME]: issueThroughTime,
  [STANCE_THROUGH_TIME]: stanceThroughTime,
  [SPREAD]: spreadOnIssue,
};

/** The figure of a name that came in an address; undefined where there is none. */
export function figureNamed(name: string): { name: FigureName; maker: FigureMaker } | undefined {
  return Object.hasOwn(FIGURES, name)
    ? { name: name as FigureName, maker: FIGURES[name as FigureName] }
    : undefined;
}
