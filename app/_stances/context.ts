import { axisOver } from "@/app/_issues/axis";
import { columnFor, type PublishedRecord } from "@/app/_view/record";
import type { StanceContext } from "@/components/stances/model";
import { containsDay, periodsOverlap } from "@/lib/domain/period";
import { periodsOf } from "@/lib/domain/position-index";
import type { Stance } from "@/lib/stances/model";
import { stancesByRevision } from "@/lib/stances/queries";
import type { Moment } from "@/lib/views/moment";

/**
 * What stands around a stance: whether it is in force, its neighbours in the same lane, the other lane in the same
 * period, and everything of the leader on the issue for the timeline.
 */
export async function stanceContext(
  record: PublishedRecord,
  stance: Stance,
  moment: Moment,
): Promise<StanceContext> {
  const leader = record.leaders.bySlug.get(stance.leader);
  const issue = record.issues.bySlug.get(stance.issue);
  // A release is refused where a visible stance lacks its leader or issue, so this is a broken record.
  if (!leader || !issue) throw new Error(`stance ${stance.slug} has no ${leader ? "issue" : "leader"}`);
  const column = columnFor(leader, moment.asOf, moment.former);
  const day = stance.lane === "does" ? column.deedDay : column.day;
  const own = periodsOf(record.index, leader.id, issue.id, stance.lane);
  const otherLane = stance.lane === "says" ? "does" : "says";
  const others = periodsOf(record.index, leader.id, issue.id, otherLane);
  const at = own.findIndex((period) => period.revisionId === stance.revisionId);
  const before = own[at - 1]?.revisionId;
  const after = own[at + 1]?.revisionId;
  const beside = others.filter((period) => periodsOverlap(period, stance)).map((p) => p.revisionId);
  const wanted = [before, after, ...beside].filter((id) => id !== undefined);
  const stances = await stancesByRevision(record.release, wanted);
  const spans = [...own, ...others];
  return {
    leader,
    issue,
    status: column.office.status,
    day,
    inForce: containsDay(stance, day),
    previous: stances.get(before ?? 0) ?? null,
    next: stances.get(after ?? 0) ?? null,
    beside: beside.map((id) => stances.get(id)).filter((s) => s !== undefined),
    spans,
    axis: axisOver(spans, moment.asOf, stance.lastChecked),
    reworded: stance.issueRevisionId !== issue.revisionId,
  };
}
