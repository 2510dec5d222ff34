import type { PublishedRecord } from "@/app/_view/record";
import type { CompareView } from "@/components/compare/spec";
import type { Day } from "@/lib/domain/day";
import type { LeaderRef } from "@/lib/views/parameters";
import { ParameterError, shownValue } from "@/lib/views/problem";

/** The leaders of a view with the one that its form adds. @throws ParameterError for an unknown leader or a day after today */
export function withAdded(
  record: PublishedRecord,
  { leaders, add, on }: CompareView,
  today: Day,
): LeaderRef[] {
  if (!add) return leaders;
  if (!record.leaders.bySlug.has(add))
    throw new ParameterError([{ parameter: "add", value: shownValue(add), code: "unknown-leader" }]);
  if (on && on > today) throw new ParameterError([{ parameter: "on", value: on, code: "after-today" }]);
  return [...leaders, { slug: add, day: on }];
}
