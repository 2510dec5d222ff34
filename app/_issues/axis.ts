import type { TimeDomain } from "@/lib/charts/time-axis";
import { addDays, type Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";

const MARGIN = 90;

/** An axis that holds every beginning with some room, and reaches at least to the day in force. */
export function axisOver(periods: readonly Period[], asOf: Day): TimeDomain {
  let first = asOf;
  let last = asOf;
  for (const { from } of periods) {
    if (from.day < first) first = from.day;
    if (from.day > last) last = from.day;
  }
  return { from: addDays(first, -MARGIN), to: last > asOf ? addDays(last, MARGIN) : asOf };
}
