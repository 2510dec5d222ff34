import { EventBody } from "@/components/events/event-body";
import { namesFrom } from "@/components/events/names";
import { absenceOf } from "@/lib/absences/queries";
import { findEvent } from "@/lib/events/queries";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { issuesAt } from "@/lib/issues/queries";
import { leadersAt } from "@/lib/leaders/queries";
import { eventThing } from "@/lib/structured-data/events";
import { citationThings } from "@/lib/structured-data/sources";
import { MissingRecordError, shownValue } from "@/lib/views/problem";
import { publicPage } from "../../_view/public-page";

export default async function EventPage(props: PageProps<"/events/[slug]">) {
  const { slug } = await props.params;
  return publicPage(props, `/events/${slug}`, {}, async ({ moment, link, site }) => {
    const { number } = moment.release;
    const [event, roster, issues] = await Promise.all([
      findEvent(number, slug),
      leadersAt(number),
      issuesAt(number),
    ]);
    if (!event)
      throw new MissingRecordError("event", shownValue(slug), await absenceOf("event", slug, number));
    const { title, summary, day, lastChecked } = event;
    return {
      title,
      description: getTranslator("events")("eventDescription", { title, summary, day: formatDay(day) }),
      lastChecked,
      described: { about: eventThing(site, event), citations: citationThings(event.sources) },
      body: (
        <EventBody
          event={event}
          names={namesFrom(roster.bySlug, issues.bySlug)}
          asOf={moment.asOf}
          link={link}
        />
      ),
    };
  });
}
