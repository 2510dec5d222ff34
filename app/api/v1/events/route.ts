import { recordAt } from "@/app/_view/record";
import { countEvents, type EventFilter, listEvents } from "@/lib/events/queries";
import { ParameterError } from "@/lib/views/problem";
import { EVENTS } from "../_addresses/lists";
import { sliceOf } from "../_addresses/paging";
import { issueNamed, leaderNamed } from "../_named";
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
    leaders: view.leaders.map((slug) => leaderNamed(record, slug).id),
    issues: view.issues.map((slug) => issueNamed(record, slug).id),
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
