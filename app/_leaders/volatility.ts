import type { PublishedRecord } from "@/app/_view/record";
import type { MovedPositions } from "@/components/leaders/volatility-section";
import { askedOn } from "@/lib/domain/asked";
import type { Lane } from "@/lib/domain/lane";
import { volatility } from "@/lib/domain/measures/volatility";
import { periodsOf } from "@/lib/domain/position-index";
import type { Issue } from "@/lib/issues/model";
import type { Leader } from "@/lib/leaders/model";
import type { Moment } from "@/lib/views/moment";

/**
 * How much a leader's positions moved in each lane, over the issues that the day asks: from the first day on which either
 * lane holds a position up to the day. Null where none ever did.
 */
export function movedPositions(
  record: PublishedRecord,
  leader: Leader,
  { asOf }: Pick<Moment, "asOf">,
): MovedPositions | null {
  const issues = askedOn(record.issues.all, asOf);
  const lane = (name: Lane) => issues.map((issue) => inTime(record, leader, issue, name));
  const lanes = { says: lane("says"), does: lane("does") };
  const [from] = [...lanes.says, ...lanes.does]
    .flatMap(({ periods }) => periods)
    .filter(({ position, from: begin }) => position !== null && begin.day <= asOf)
    .map(({ from: begin }) => begin)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  if (from === undefined) return null;
  const window = { from: from.day, until: asOf };
  return { from, until: asOf, says: volatility(lanes.says, window), does: volatility(lanes.does, window) };
}

/** What is documented of one leader on one issue in one lane. */
export function inTime({ index }: PublishedRecord, leader: Leader, issue: Issue, lane: Lane) {
  return { issue: issue.slug, weight: 1, periods: periodsOf(index, leader.id, issue.id, lane) };
}
