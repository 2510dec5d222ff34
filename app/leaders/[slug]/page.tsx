import { feedPath } from "@/app/_changes/paths";
import { figureFiles } from "@/app/_figures/figure";
import { leaderSpec } from "@/app/_figures/through-time";
import { framesOf } from "@/app/_leaders/frames";
import { issueRecords } from "@/app/_leaders/issue-records";
import { neighboursOf, openedPair } from "@/app/_leaders/neighbours";
import { standingMark, standingNotice, standingSentence } from "@/app/_leaders/standing";
import { leaderTimeOf } from "@/app/_leaders/through-time";
import { movedPositions } from "@/app/_leaders/volatility";
import { publicPage } from "@/app/_view/public-page";
import { columnFor, recordAt, shortNames } from "@/app/_view/record";
import { FigureFrame } from "@/components/charts/figure-frame";
import { EventList } from "@/components/events/event-list";
import { namesFrom } from "@/components/events/names";
import { DayByDay } from "@/components/leaders/day-by-day";
import { DayTable } from "@/components/leaders/day-table";
import { IssueSection } from "@/components/leaders/issue-section";
import { LeaderFacts } from "@/components/leaders/leader-facts";
import { LEADER_THROUGH_TIME } from "@/components/leaders/leader-time-figure";
import { Neighbours } from "@/components/leaders/neighbours";
import { Offices } from "@/components/leaders/offices";
import { citedSources } from "@/components/leaders/sources";
import { VolatilitySection } from "@/components/leaders/volatility-section";
import { OpenedPairSection } from "@/components/measures/opened-pair";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SourceList } from "@/components/ui/source-list";
import { absenceOf } from "@/lib/absences/queries";
import { askedOn } from "@/lib/domain/asked";
import { countEvents, listEvents } from "@/lib/events/queries";
import { formatDay, formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { personThing } from "@/lib/structured-data/people";
import { leader as leaderParameter } from "@/lib/views/parameters";
import { MissingRecordError } from "@/lib/views/problem";

const EVENTS_SHOWN = 10;

/** One leader: offices, every stance in two lanes, positions through time, nearest and farthest, events, sources. */
export default async function LeaderPage(props: PageProps<"/leaders/[slug]">) {
  const { slug } = await props.params;
  return publicPage(
    props,
    `/leaders/${slug}`,
    { explain: leaderParameter },
    async ({ view, moment, link, permanent, site }) => {
      const t = getTranslator("leaders");
      const record = await recordAt(moment.release.number);
      const leader = record.leaders.bySlug.get(slug);
      if (!leader)
        throw new MissingRecordError("leader", slug, await absenceOf("leader", slug, moment.release.number));
      const column = columnFor(leader, moment.asOf, moment.former);
      const involved = { leaders: [leader.id], to: moment.asOf };
      const [issues, eventCount, events] = await Promise.all([
        issueRecords(record, column),
        countEvents(record.release, involved),
        listEvents(record.release, {
          ...involved,
          reactionsTo: moment.asOf,
          order: "newest",
          take: EVENTS_SHOWN,
        }),
      ]);
      const day = formatDay(moment.asOf);
      const missing = askedOn(record.issues.all, moment.asOf).filter(
        (issue) => !issues.some((r) => r.issue.slug === issue.slug),
      );
      const held = issues.flatMap(({ issue }) => record.issues.bySlug.get(issue.slug) ?? []);
      const sources = citedSources(issues);
      const notice = standingNotice(column);
      const named = { name: leader.name };
      const moved = movedPositions(record, leader, moment);
      const neighbours = neighboursOf(record, column, moment);
      const opened = view.explain === null ? null : openedPair(record, leader, neighbours, view.explain);
      const throughTime = leaderTimeOf(record, leader, moment);
      return {
        title: leader.name,
        finding: throughTime.title,
        description: t("description", { ...named, country: leader.country.name, issues: issues.length, day }),
        lastChecked: leader.lastChecked,
        described: { about: personThing(site, leader) },
        feed: {
          href: feedPath({ leader: slug, issue: null }),
          title: getTranslator("changes")("feedOf", named),
        },
        body: (
          <>
            <PageHeader
              eyebrow={t("eyebrow", { country: leader.country.name })}
              title={leader.name}
              standfirst={standingSentence(column)}
              actions={<LeaderFacts {...leader} />}
            />
            {notice && <Notice>{notice}</Notice>}
            <Section id="offices" title={t("offices")}>
              <Offices terms={leader.terms} day={moment.asOf} />
            </Section>
            <Section id="positions" title={t("summary")} aside={t("summaryAside")}>
              <DayTable
                caption={`${leader.name}, ${day}`}
                rows={issues.map(({ issue, cell }) => ({ ...issue, cell }))}
                asOf={moment.asOf}
              />
              {missing.length > 0 && (
                <p className="mt-3 text-ink-soft text-note">
                  {t("notResearched", { list: formatList(missing.map((i) => i.name)) })}
                </p>
              )}
            </Section>
            <Section id="time" title={t("time")}>
              <FigureFrame
                figure={throughTime}
                files={figureFiles(LEADER_THROUGH_TIME, leaderSpec, { leader: slug }, permanent)}
              />
              <DayByDay
                issues={held}
                frames={framesOf(record, leader, held, moment)}
                href={(day) => permanent(`/leaders/${slug}`, { asOf: day })}
              />
              <p className="no-print mt-3">
                <a href={link("/between-days", { leader: slug })}>{t("betweenDays")}</a>{" "}
                <a href={link("/says-and-does", { leader: slug })}>{t("saysAndDoes")}</a>
              </p>
            </Section>
            {moved && (
              <VolatilitySection {...named} moved={moved} issueNames={shortNames(record)} link={link} />
            )}
            <Section id="stances" title={t("stances")} aside={t("stancesAside", { day })}>
              {issues.map((r) => (
                <IssueSection
                  key={r.issue.slug}
                  record={r}
                  asOf={moment.asOf}
                  link={link}
                  note={standingMark(column)}
                  nothing={{ says: t("noWords"), does: t("noDeeds", { day: formatDay(column.deedDay) }) }}
                />
              ))}
            </Section>
            <Section id="neighbours" title={t("near")} aside={t("nearAside")}>
              <Neighbours
                self={slug}
                neighbours={neighbours}
                explainHref={(other) => link(`/leaders/${slug}#explain`, { explain: other })}
                link={link}
              />
            </Section>
            {opened && (
              <OpenedPairSection pair={opened} closeHref={link(`/leaders/${slug}#neighbours`)} link={link} />
            )}
            <Section
              id="events"
              title={t("events")}
              aside={t("eventsAside", { count: eventCount, shown: events.length })}
            >
              <EventList
                events={events}
                names={namesFrom(record.leaders.bySlug, record.issues.bySlug)}
                link={link}
              />
              {eventCount > 0 && <a href={link("/events", { leader: slug })}>{t("eventsAll", named)}</a>}
            </Section>
            <Section id="sources" title={t("sources")}>
              <Disclosure summary={t("sourcesSummary", { count: sources.length })}>
                <SourceList sources={sources} sourceHref={(source) => link(`/sources/${source}`)} />
              </Disclosure>
              <p className="mt-3 flex flex-wrap gap-x-6 text-note *:py-1">
                <a href={`/corrections?about=${encodeURIComponent(permanent(`/leaders/${slug}`))}`}>
                  {t("wrong")}
                </a>
                <a href={permanent(`/leaders/${slug}`)}>{t("cite")}</a>
                <a href={link("/changes", { leader: slug })}>{getTranslator("changes")("feedOf", named)}</a>
              </p>
            </Section>
          </>
        ),
      };
    },
  );
}
