import { figureFiles } from "@/app/_figures/figure";
import { eventsListed, eventsSpec, readEvents } from "@/app/_lists/events";
import { FigureFiles } from "@/components/charts/figure-files";
import { EventFilters } from "@/components/events/event-filters";
import { EventList } from "@/components/events/event-list";
import { EVENTS } from "@/components/events/events-figure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { lastCheckedOf } from "@/lib/domain/staleness";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { writeView } from "@/lib/views/parameter";
import { publicPage } from "../_view/public-page";

export default async function EventsPage(props: PageProps<"/events">) {
  return publicPage(props, "/events", eventsSpec, async ({ view, moment, link, permanent }) => {
    const read = await readEvents(view, moment);
    const { events, count, later, pages, isFiltered, roster, allIssues, names } = read;
    const t = getTranslator("events");
    const found = t(isFiltered ? "foundFiltered" : "found", { count, day: formatDay(moment.asOf) });
    const here = (changed: Partial<typeof view>) =>
      link(
        "/events",
        Object.fromEntries(new URLSearchParams(writeView(eventsSpec, { ...view, ...changed }))),
      );
    const figure = eventsListed(read, view, moment);
    return {
      title: t("title"),
      finding: figure.title,
      description: t("description", { found }),
      lastChecked: lastCheckedOf(events),
      body: (
        <>
          <PageHeader title={t("title")} standfirst={t("standfirst", { found })} />
          <EventFilters
            view={view}
            leaders={roster.all.map((l) => ({ value: l.slug, label: l.name }))}
            issues={allIssues.all.map((i) => ({ value: i.slug, label: i.name }))}
            until={moment.today}
            link={link}
          />
          <Section
            id="list"
            title={t("listTitle", { order: view.order })}
            aside={
              later > 0 && (
                <>
                  {t("later", { count: later })}{" "}
                  <a href={`/events${writeView(eventsSpec, { ...view, page: 1 })}`}>{t("laterLink")}</a>
                </>
              )
            }
          >
            {events.length > 0 ? (
              <EventList events={events} names={names} link={link} />
            ) : (
              <EmptyState title={t("emptyTitle")}>
                <a href={link("/events")}>{t("emptyAll", { day: formatDay(moment.asOf) })}</a>
              </EmptyState>
            )}
            <Pagination page={view.page} pages={pages} href={(to) => here({ page: to })} />
            <FigureFiles
              figure={figure}
              label={getTranslator("lists")("files")}
              files={figureFiles(EVENTS, eventsSpec, view, permanent)}
            />
          </Section>
        </>
      ),
    };
  });
}
