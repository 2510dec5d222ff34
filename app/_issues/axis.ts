import type { TimeDomain } from "@/lib/charts/time-axis";
import { addDays, type Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";

const MARGIN = 90;

/**
 * An axis that holds every beginning with some room, and reaches at least to the day in force and the day last checked.
 * It knows nothing of today, so that a permanent link shows the same for good.
 */
export function axisOver(periods: readonly Period[], asOf: Day, lastChecked: Day | null): TimeDomain {
  const marked = lastChecked === null || periods.length === 0 ? [asOf] : [asOf, lastChecked];
  const begun = periods.map(({ from }) => from.day);
  const [first = asOf] = [asOf, ...begun].sort();
  const late = begun.filter((day) => day > asOf).map((day) => addDays(day, MARGIN));
  return { from: addDays(first, -MARGIN), to: [...marked, ...late].sort().at(-1) ?? asOf };
}
