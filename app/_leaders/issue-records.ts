import { type Column, cellOf, type PublishedRecord } from "@/app/_view/record";
import type { IssueRecord, LaneHistory, LanePeriod } from "@/components/leaders/model";
import type { Day } from "@/lib/domain/day";
import type { Lane } from "@/lib/domain/lane";
import { containsDay } from "@/lib/domain/period";
import { type IndexedStance, periodsOf } from "@/lib/domain/position-index";
import { stancesByRevision } from "@/lib/stances/queries";

/** Stances beyond this many on one page stand in a line each, with a link to their record. */
const FULL_RECORDS = 120;

/**
 * Everything on record about one leader, issue by issue and lane by lane, parted at the day: in force, earlier, later.
 * Issues without any record are left out. Those in force are always fetched in full, the others up to a bound.
 */
export async function issueRecords(record: PublishedRecord, column: Column): Promise<IssueRecord[]> {
  const issues = record.issues.all.map((issue) => {
    const lane = (name: Lane, day: Day) =>
      history(periodsOf(record.index, column.leader.id, issue.id, name), day);
    return {
      issue,
      cell: cellOf(record, column, issue),
      says: lane("says", column.day),
      does: lane("does", column.deedDay),
    };
  });
  const lanes = issues.flatMap(({ says, does }) => [says, does]);
  const wanted = [
    ...lanes.flatMap((lane) => lane.inForce ?? []),
    ...lanes.flatMap((lane) => [...lane.earlier, ...lane.later]).slice(0, FULL_RECORDS),
  ];
  const stances = await stancesByRevision(
    record.release,
    wanted.map((p) => p.period.revisionId),
  );
  for (const period of wanted) period.stance = stances.get(period.period.revisionId) ?? null;
  return issues.filter(({ says, does }) => size(says) + size(does) > 0);
}

function history(periods: IndexedStance[], day: Day): LaneHistory {
  const lane: LaneHistory = { inForce: null, earlier: [], later: [] };
  for (const period of periods) {
    const entry: LanePeriod = { period, stance: null };
    if (containsDay(period, day)) lane.inForce = entry;
    else if (period.from.day > day) lane.later.push(entry);
    else lane.earlier.unshift(entry);
  }
  return lane;
}

function size(lane: LaneHistory): number {
  return lane.earlier.length + lane.later.length + (lane.inForce ? 1 : 0);
}
