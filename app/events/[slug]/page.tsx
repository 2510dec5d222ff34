import { figureFiles } from "@/app/_figures/figure";
import { eventSpec } from "@/app/_figures/lists";
import { eventListed, readEvent } from "@/app/_lists/event";
import { FigureFiles } from "@/components/charts/figure-files";
import { EventBody } from "@/components/events/event-body";
import { EVENT } from "@/components/events/event-figure";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { eventThing } from "@/lib/structured-data/events";
import { citationThings } from "@/lib/structured-data/sources";
import { publicPage } from "../../_view/public-page";

export default async function EventPage(props: PageProps<"/events/[slug]">) {
  const { slug } = await props.params;
  return publicPage(props, `/events/${slug}`, {}, async ({ moment, link, permanent, site }) => {
    const read = await readEvent(slug, moment);
    const { event, names } = read;
    const { title, summary, day, lastChecked } = event;
    const figure = eventListed(read, moment);
    return {
      title,
      finding: figure.title,
      description: getTranslator("events")("eventDescription", { title, summary, day: formatDay(day) }),
      lastChecked,
      described: { about: eventThing(site, event), citations: citationThings(event.sources) },
      body: (
        <>
          <EventBody event={event} names={names} asOf={moment.asOf} link={link} />
          <FigureFiles
            figure={figure}
            label={getTranslator("lists")("filesOfPage")}
            files={figureFiles(EVENT, eventSpec, { event: event.slug }, permanent)}
          />
        </>
      ),
    };
  });
}
