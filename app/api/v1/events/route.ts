import { recordAt } from "@/app/_view/record";
import { countEvents, type EventFilter, listEvents } from "@/lib/events/queries";
import { ParameterError, shownValue } from "@/lib/views/problem";
import { EVENTS } from "../_addresses/lists";
import { sliceOf } from "../_addresses/paging";
import { apiRoute } from "../_route";
import { eventJson } from "../_shapes";

/**
 * Events up to the day, oldest first: those that involve all of the leaders and touch one of the issues, from a first
 * to a last day (both included), each with its sources, what it answers and what answered it
 * by the day.
 */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(EVENTS, async ({ view, moment }) => {
  const { number } = moment.release;
  const record = await recordAt(number);
  if (view.from && view.to && view.from > view.to)
    throw new ParameterError([{ parameter: "from", value: view.from, code: "bad-period" }]);
  const filter: EventFilter = {
    leaders: view.leaders.map((slug) => idOf("leaders", slug, record.leaders.bySlug)),
    issues: view.issues.map((slug) => idOf("issues", slug, record.issues.bySlug)),
    from: view.from,
    to: view.to && view.to < moment.asOf ? view.to : moment.asOf,
    reactionsTo: moment.asOf,
    order: view.order,
  };
  const [count, events] = await Promise.all([
    countEvents(number, filter),
    listEvents(number, { ...filter, ...sliceOf(view) }),
  ]);
  return {
    body: { events: events.map(eventJson) },
    count,
  };
});

function idOf(
  parameter: "leaders" | "issues",
  slug: string,
  known: ReadonlyMap<string, { id: number }>,
): number {
  const record = known.get(slug);
  if (record) return record.id;
  const code = parameter === "leaders" ? "unknown-leader" : "unknown-issue";
  throw new ParameterError([{ parameter, value: shownValue(slug), code }]);
}
