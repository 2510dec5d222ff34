import type { Day } from "@/lib/domain/day";

/** Today's calendar date in UTC. The one place that reads the clock for a default day. */
export function utcToday(now: Date = new Date()): Day {
  return now.toISOString().slice(0, 10);
}
