import type { Day } from "@/lib/domain/day";
import type { Event } from "@/lib/events/model";

/** What a line of agreement holds from a day on. */
type Step = { from: Day; agreement: { value: number | null } };

/** Events on more days than this crowd a line. */
export const DAYS_ON_LINE = 9;

/**
 * Events that happened on the very day on which the line of agreement steps, so that a step can be read. The largest
 * steps first where these are on more days than `most`; given in order of time. An event known only to the month or year says
 * nothing about a day and is left out.
 */
export function stepEvents(
  spans: readonly Step[],
  events: readonly Event[],
  leaders: readonly string[],
  most: number,
): Event[] {
  const steps = new Map<string, number>();
  spans.forEach(({ from, agreement }, at) => {
    const before = spans[at - 1]?.agreement;
    if (before) steps.set(from, Math.abs((agreement.value ?? 0) - (before.value ?? 0)));
  });
  const told = events.filter(
    ({ day, leaders: involved }) =>
      day.precision === "day" && steps.has(day.day) && involved.some((slug) => leaders.includes(slug)),
  );
  const days = [...new Set(told.map(({ day }) => day.day))]
    .sort((x, y) => (steps.get(y) ?? 0) - (steps.get(x) ?? 0) || (x < y ? -1 : 1))
    .slice(0, most);
  return told
    .filter(({ day }) => days.includes(day.day))
    .sort((x, y) => (x.day.day < y.day.day ? -1 : x.day.day > y.day.day ? 1 : x.id - y.id));
}
