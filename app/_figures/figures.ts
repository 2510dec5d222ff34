import { BLOC_DISTRIBUTION } from "@/components/blocs/distribution-figure";
import { AGREEMENT_WITH_BLOC } from "@/components/blocs/with-bloc-figure";
import { CHANGES } from "@/components/changes/changes-figure";
import { RECORD_HISTORY } from "@/components/changes/history-figure";
import { RELEASE } from "@/components/changes/release-figure";
import { EVENT } from "@/components/events/event-figure";
import { EVENTS } from "@/components/events/events-figure";
import { GAPS } from "@/components/gaps/gaps-figure";
import { ISSUE_THROUGH_TIME } from "@/components/issues/issue-time-figure";
import { ISSUES } from "@/components/issues/issues-figure";
import { SPREAD } from "@/components/issues/spread-figure";
import { LEADER_THROUGH_TIME } from "@/components/leaders/leader-time-figure";
import { LEADERS } from "@/components/leaders/leaders-figure";
import { RELATIONS } from "@/components/relations/pairs-figure";
import { SAYS_AND_DOES } from "@/components/says-does/gap-figure";
import { SEARCH } from "@/components/search/hits-figure";
import { SOURCE } from "@/components/sources/source-figure";
import { SOURCES } from "@/components/sources/sources-figure";
import { STANCE_THROUGH_TIME } from "@/components/stances/stance-time-figure";
import { AGREEMENT_OVER_TIME, agreementOverTime } from "./agreement-over-time";
import { MOVED, movedBetweenDays, NEARNESS, nearnessBetweenDays } from "./between-days";
import { agreementWithBloc, blocDistribution } from "./blocs";
import type { FigureMaker } from "./figure";
import { gaps } from "./gaps";
import {
  changesInList,
  eventInWords,
  eventsInList,
  issuesInList,
  leadersInList,
  recordHistory,
  relationsInList,
  releaseInList,
  searchInList,
  sourceInWords,
  sourcesInList,
} from "./lists";
import { MAP, map } from "./map";
import { OVERVIEW_GRID, overviewPicture } from "./overview-grid";
import type { FigureName } from "./pages";
import { POSITIONS_COMPARED, positionsCompared } from "./positions";
import { RADAR, radarOfComparison } from "./radar";
import { saysAndDoes } from "./says-and-does";
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
  [LEADERS]: leadersInList,
  [ISSUES]: issuesInList,
  [EVENTS]: eventsInList,
  [EVENT]: eventInWords,
  [SOURCES]: sourcesInList,
  [SOURCE]: sourceInWords,
  [SEARCH]: searchInList,
  [RELATIONS]: relationsInList,
  [CHANGES]: changesInList,
  [RELEASE]: releaseInList,
  [RECORD_HISTORY]: recordHistory,
};

/** The figure of a name that came in an address; undefined where there is none. */
export function figureNamed(name: string): { name: FigureName; maker: FigureMaker } | undefined {
  return Object.hasOwn(FIGURES, name)
    ? { name: name as FigureName, maker: FIGURES[name as FigureName] }
    : undefined;
}
