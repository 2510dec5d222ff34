import { pagesOf } from "@/app/_view/paging";
import { eventFilter } from "@/app/events/_filter/event-filter";
import { eventsFigure } from "@/components/events/events-figure";
import { namesFrom } from "@/components/events/names";
import { addDays } from "@/lib/domain/day";
import { countEvents, listEvents } from "@/lib/events/queries";
import { issuesAt } from "@/lib/issues/queries";
import { leadersAt } from "@/lib/leaders/queries";
import type { Moment } from "@/lib/views/moment";
import { choice, type ViewOf, writeView } from "@/lib/views/parameter";
import { asOf, issues, leaderSlugs, page } from "@/lib/views/parameters";

const PER_PAGE = 25;

export const eventsSpec = {
  leader: leaderSlugs,
  issue: issues,
  from: asOf,
  to: asOf,
  order: choice(["newest", "oldest"]),
  page,
};
export type EventsView = ViewOf<typeof eventsSpec>;

/**
 * A page of the events that pass the filters, up to the day in force, and how many there are before and after it.
 * @throws ParameterError for an unknown leader or issue, a period that ends before it begins, or a page beyond the last
 */
export async function readEvents(view: EventsView, moment: Moment) {
  const { number } = moment.release;
  const [roster, allIssues] = await Promise.all([leadersAt(number), issuesAt(number)]);
  const filter = eventFilter(view, roster.bySlug, allIssues.bySlug, moment.asOf);
  const tomorrow = addDays(moment.asOf, 1);
  const laterFrom = view.from && view.from > tomorrow ? view.from : tomorrow;
  const skip = (view.page - 1) * PER_PAGE;
  const [count, later, events] = await Promise.all([
    countEvents(number, filter),
    view.to && view.to <= moment.asOf ? 0 : countEvents(number, { ...filter, from: laterFrom, to: view.to }),
    listEvents(number, { ...filter, reactionsTo: moment.asOf, take: PER_PAGE, skip }),
  ]);
  const isFiltered = writeView(eventsSpec, { ...view, page: 1, order: "newest" }) !== "";
  return {
    ...{ events, count, later, isFiltered, roster, allIssues, until: filter.to ?? moment.asOf },
    first: skip + 1,
    pages: pagesOf(count, PER_PAGE, view.page),
    names: namesFrom(roster.bySlug, allIssues.bySlug),
  };
}

/** The list of events as a figure. */
export function eventsListed(
  read: Awaited<ReturnType<typeof readEvents>>,
  view: EventsView,
  { release }: Moment,
) {
  return eventsFigure(read.events, { ...read, view, release: release.number });
}
