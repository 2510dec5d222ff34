import type { Ranked } from "@/app/_analysis/gaps";
import type { GapCell } from "@/components/gaps/model";

export function gapJson({ leader, issue, reading, kinds, freshness }: GapCell) {
  const { position, state, lane, confidence } = reading;
  return {
    leader: leader.slug,
    issue: issue.slug,
    lacks: kinds,
    position,
    state,
    lane,
    confidence,
    freshness: freshness.value,
  };
}

/** A cell in the order of work: how many agreements it could move, times how stale it is. */
export function queuedJson({ leader, issue, kinds, priority }: Ranked) {
  return {
    leader: leader.slug,
    issue: issue.slug,
    lacks: kinds,
    value: priority.value,
    movable: priority.movable,
    staleness: priority.staleness,
  };
}
