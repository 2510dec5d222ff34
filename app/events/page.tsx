import { pagesOf } from "@/app/_view/paging";
import { EventFilters } from "@/components/events/event-filters";
import { EventList } from "@/components/events/event-list";
import { namesFrom } from "@/components/events/names";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { addDays } from "@/lib/domain/day";
import { lastCheckedOf } from "@/lib/domain/staleness";
import { countEvents, listEvents } from "@/lib/events/queries";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { issuesAt } from "@/lib/issues/queries";
import { leadersAt } from "@/lib/leaders/queries";
import { choice, writeView } from "@/lib/views/parameter";
import { asOf, issues, leaderSlugs, page } from "@/lib/views/parameters";
import { publicPage } from "../_view/public-page";
import { eventFilter } from "./_filter/event-filter";

const PER_PAGE = 25;
const spec = {
  leader: leaderSlugs,
  issue: issues,
  from: asOf,
  to: asOf,
  order: choice(["newest", "oldest"]),
  page,
};

export default async function EventsPage(props: PageProps<"/events">) {
  return publicPage(props, "/events", spec, async ({ view, moment, link }) => {
    const { number } = moment.release;
    const [roster, allIssues] = await Promise.all([leadersAt(number), issuesAt(number)]);
    const filter = eventFilter(view, roster.bySlug, allIssues.bySlug, moment.asOf);
    const tomorrow = addDays(moment.asOf, 1);
    const laterFrom = view.from && view.from > tomorrow ? view.from : tomorrow;
    const [count, later, events] = await Promise.all([
      countEvents(number, filter),
      view.to && view.to <= moment.asOf
        ? 0
        : countEvents(number, { ...filter, from: laterFrom, to: view.to }),
      listEvents(number, {
        ...filter,
        reactionsTo: moment.asOf,
        take: PER_PAGE,
        skip: (view.page - 1) * PER_PAGE,
      }),
    ]);
    const pages = pagesOf(count, PER_PAGE, view.page);
    const t = getTranslator("events");
    const filtered = writeView(spec, { ...view, page: 1, order: "newest" }) !== "";
    const found = t(filtered ? "foundFiltered" : "found", { count, day: formatDay(moment.asOf) });
    const here = (changed: Partial<typeof view>) =>
      link("/events", Object.fromEntries(new URLSearchParams(writeView(spec, { ...view, ...changed }))));
    return {
      title: t("title"),
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
                  <a href={`/events${writeView(spec, { ...view, page: 1 })}`}>{t("laterLink")}</a>
                </>
              )
            }
          >
            {events.length > 0 ? (
              <EventList events={events} names={namesFrom(roster.bySlug, allIssues.bySlug)} link={link} />
            ) : (
              <EmptyState title={t("emptyTitle")}>
                <a href={link("/events")}>{t("emptyAll", { day: formatDay(moment.asOf) })}</a>
              </EmptyState>
            )}
            <Pagination page={view.page} pages={pages} href={(to) => here({ page: to })} />
          </Section>
        </>
      ),
    };
  });
}
