import { type Column, cellOf, checkIssues, columnFor, type PublishedRecord } from "@/app/_view/record";
import { askedOn } from "@/lib/domain/asked";
import { type Gap, gap } from "@/lib/domain/measures/gap";
import type { Issue } from "@/lib/issues/model";
import type { Leader } from "@/lib/leaders/model";
import type { Moment } from "@/lib/views/moment";
import { ParameterError, shownValue } from "@/lib/views/problem";

/** A leader with the gap between words and deeds over the issues that the day asks. */
export type LeaderGap = { leader: Leader; column: Column; gap: Gap };

/** How much each issue counts, by slug; 1 where nothing is said. */
type Weights = Readonly<Record<string, number>>;

/**
 * The gap of one leader on the day in force.
 * @throws ParameterError for a weight of an issue that the release does not have
 */
export function gapOf(
  record: PublishedRecord,
  leader: Leader,
  issues: readonly Issue[],
  moment: Moment,
  weights: Weights,
): LeaderGap {
  checkIssues(record, Object.keys(weights), "weights");
  const column = columnFor(leader, moment.asOf, moment.former);
  const rows = issues.map((issue) => ({
    leader: leader.slug,
    issue: issue.slug,
    weight: weights[issue.slug] ?? 1,
    cell: cellOf(record, column, issue),
  }));
  return { leader, column, gap: gap(rows) };
}

/** Every leader's gap: measured ones first, the widest first; then those without a number, by how much is known. */
export function gapsOfAll(record: PublishedRecord, moment: Moment, weights: Weights): LeaderGap[] {
  const issues = askedOn(record.issues.all, moment.asOf);
  return record.leaders.all
    .map((leader) => gapOf(record, leader, issues, moment, weights))
    .sort(
      (x, y) =>
        (y.gap.value ?? -1) - (x.gap.value ?? -1) ||
        y.gap.coverage.shared - x.gap.coverage.shared ||
        (x.leader.sortName < y.leader.sortName ? -1 : 1),
    );
}

/** The leader that an address names. @throws ParameterError where the release has none of that slug */
export function leaderAsked(record: PublishedRecord, slug: string, parameter = "leader"): Leader {
  const leader = record.leaders.bySlug.get(slug);
  if (!leader) throw new ParameterError([{ parameter, value: shownValue(slug), code: "unknown-leader" }]);
  return leader;
}
