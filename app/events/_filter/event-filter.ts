import type { Day } from "@/lib/domain/day";
import type { EventFilter } from "@/lib/events/queries";
import { ParameterError, type ParameterProblemCode, shownValue } from "@/lib/views/problem";

type View = {
  leader: string[];
  issue: string[];
  from: Day | null;
  to: Day | null;
  order: "newest" | "oldest";
};
type Known = ReadonlyMap<string, { id: number }>;

/**
 * What the address asks for, in terms of the database; nothing after `until` is shown.
 * @throws ParameterError for an unknown leader or issue, or a period that ends before it begins
 */
export function eventFilter(view: View, leaders: Known, issues: Known, until: Day): EventFilter {
  if (view.from && view.to && view.from > view.to)
    throw new ParameterError([{ parameter: "from", value: view.from, code: "bad-period" }]);
  return {
    leaders: idsOf("leader", view.leader, leaders, "unknown-leader"),
    issues: idsOf("issue", view.issue, issues, "unknown-issue"),
    from: view.from,
    to: view.to && view.to < until ? view.to : until,
    order: view.order,
  };
}

function idsOf(parameter: string, slugs: string[], known: Known, code: ParameterProblemCode): number[] {
  return slugs.map((slug) => {
    const record = known.get(slug);
    if (!record) throw new ParameterError([{ parameter, value: shownValue(slug), code }]);
    return record.id;
  });
}
