import type { Day } from "./day";

/**
 * The day up to which everything in a view has been checked: the earliest of its records' days, since a view is only as
 * fresh as the record that was checked longest ago. Null without records.
 */
export function lastCheckedOf(records: Iterable<{ lastChecked: Day }>): Day | null {
  let earliest: Day | null = null;
  for (const { lastChecked } of records)
    if (earliest === null || lastChecked < earliest) earliest = lastChecked;
  return earliest;
}

/** Whether a day lies after the last check, so that what is shown for it is "as last checked". Unknown checks say no. */
export function isAfterLastChecked(day: Day, lastChecked: Day | null): boolean {
  return lastChecked !== null && day > lastChecked;
}
