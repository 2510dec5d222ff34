import { eventFigure } from "@/components/events/event-figure";
import { namesFrom } from "@/components/events/names";
import { absenceOf } from "@/lib/absences/queries";
import { findEvent } from "@/lib/events/queries";
import { issuesAt } from "@/lib/issues/queries";
import { leadersAt } from "@/lib/leaders/queries";
import type { Moment } from "@/lib/views/moment";
import { MissingRecordError, shownValue } from "@/lib/views/problem";

/** An event with what leaders and issues are called. @throws MissingRecordError where the release shows none of that slug */
export async function readEvent(slug: string, { release: { number } }: Moment) {
  const [event, roster, issues] = await Promise.all([
    findEvent(number, slug),
    leadersAt(number),
    issuesAt(number),
  ]);
  if (!event) throw new MissingRecordError("event", shownValue(slug), await absenceOf("event", slug, number));
  return { event, names: namesFrom(roster.bySlug, issues.bySlug) };
}

/** All that is on record of an event as a figure. */
export function eventListed(
  { event, names }: Awaited<ReturnType<typeof readEvent>>,
  { asOf, release }: Moment,
) {
  return eventFigure(event, { names, asOf, release: release.number });
}
