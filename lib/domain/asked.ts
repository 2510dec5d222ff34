import type { DatedDay, Day } from "./day";

/** What an issue says of its own end: from `retired` on it is no longer asked; null for one that is. */
export type Asked = { retired: DatedDay | null };

/**
 * The day since which an issue is no longer asked, or null where it is asked on the day. Retiring acts from its day on and
 * on no day before, so a look back is of the issues of its time; a day known to the month or year counts as its first.
 */
export function noLongerAsked({ retired }: Asked, day: Day): DatedDay | null {
  return retired !== null && retired.day <= day ? retired : null;
}

/** The issues asked on a day, in the order given: the scope of whatever names no issues of its own. */
export function askedOn<T extends Asked>(issues: readonly T[], day: Day): T[] {
  return issues.filter((issue) => noLongerAsked(issue, day) === null);
}
