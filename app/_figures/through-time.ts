import { holdersOf } from "@/app/_issues/holders";
import { issueTimeOf } from "@/app/_issues/through-time";
import { leaderTimeOf } from "@/app/_leaders/through-time";
import { stanceContext } from "@/app/_stances/context";
import type { PublishedRecord } from "@/app/_view/record";
import { leaderAsked } from "@/app/says-and-does/gaps";
import { spreadFigure } from "@/components/issues/spread-figure";
import { stanceTimeFigure } from "@/components/stances/stance-time-figure";
import { findStance } from "@/lib/stances/queries";
import { issue, lane, leader, slug } from "@/lib/views/parameters";
import { ParameterError, shownValue } from "@/lib/views/problem";
import { figureMaker } from "./figure";

export const leaderSpec = { leader };
export const issueSpec = { issue };
export const spreadSpec = { issue, lane };
export const stanceSpec = { stance: slug };

/** A leader's positions through time. */
export const leaderThroughTime = figureMaker(leaderSpec, async ({ view, moment, record }) => {
  return leaderTimeOf(record, leaderAsked(record, view.leader ?? ""), moment);
});

/** How the positions on an issue moved. */
export const issueThroughTime = figureMaker(issueSpec, async ({ view, moment, link, record }) => {
  const asked = issueAsked(record, view.issue);
  const figure = issueTimeOf(record, asked, holdersOf(record, asked, moment, "default"), moment, link);
  if (!figure) throw unknown("issue", asked.slug, "unknown-issue");
  return figure;
});

/** How the leaders lie on an issue. */
export const spreadOnIssue = figureMaker(spreadSpec, async ({ view, moment, record }) => {
  const asked = issueAsked(record, view.issue);
  return spreadFigure({
    issue: asked.name,
    holders: holdersOf(record, asked, moment, view.lane),
    lane: view.lane,
    asOf: moment.asOf,
    release: record.release,
  });
});

/** A stance among all periods of its leader on its issue. */
export const stanceThroughTime = figureMaker(stanceSpec, async ({ view, moment, record }) => {
  const { number } = moment.release;
  const stance = await findStance(number, view.stance ?? "");
  if (!stance) throw unknown("stance", view.stance, "unknown-choice");
  const context = await stanceContext(record, stance, moment);
  return stanceTimeFigure(context, {
    asOf: moment.asOf,
    lastChecked: stance.lastChecked,
    release: number,
  });
});

function issueAsked(record: PublishedRecord, asked: string | null) {
  const found = record.issues.bySlug.get(asked ?? "");
  if (!found) throw unknown("issue", asked, "unknown-issue");
  return found;
}

function unknown(parameter: string, value: string | null, code: "unknown-issue" | "unknown-choice") {
  return new ParameterError([{ parameter, value: shownValue(value ?? ""), code }]);
}
