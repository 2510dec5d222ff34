import { feedPath } from "@/app/_changes/paths";
import { figureFiles } from "@/app/_figures/figure";
import { issueSpec, spreadSpec } from "@/app/_figures/through-time";
import { codesOf } from "@/app/_issues/codes";
import { holdersOf, yearsOf } from "@/app/_issues/holders";
import { issueTimeOf } from "@/app/_issues/through-time";
import { publicPage } from "@/app/_view/public-page";
import { recordAt } from "@/app/_view/record";
import { FigureFrame } from "@/components/charts/figure-frame";
import { EventList } from "@/components/events/event-list";
import { namesFrom } from "@/components/events/names";
import { CodesSection } from "@/components/issues/codes-section";
import { CodingRules } from "@/components/issues/coding-rules";
import { DaySummary } from "@/components/issues/day-summary";
import { HolderTable } from "@/components/issues/holder-table";
import { orderHolders } from "@/components/issues/holders";
import { IssueEvidence } from "@/components/issues/issue-evidence";
import { IssueMeaning } from "@/components/issues/issue-meaning";
import { ISSUE_THROUGH_TIME } from "@/components/issues/issue-time-figure";
import { OnTheScale } from "@/components/issues/on-the-scale";
import { ScaleGuide } from "@/components/issues/scale-guide";
import { SPREAD, spreadFigure } from "@/components/issues/spread-figure";
import { YearTable } from "@/components/issues/year-table";
import { PositionLegend } from "@/components/positions/position-legend";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { absenceOf } from "@/lib/absences/queries";
import { noLongerAsked } from "@/lib/domain/asked";
import { lastCheckedOf } from "@/lib/domain/staleness";
import { countEvents, listEvents } from "@/lib/events/queries";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { countSources, listSources } from "@/lib/sources/queries";
import { issueThing } from "@/lib/structured-data/issues";
import { choice } from "@/lib/views/parameter";
import { lane } from "@/lib/views/parameters";
import { MissingRecordError, shownValue } from "@/lib/views/problem";

const EVENTS_SHOWN = 10;
const SOURCES_SHOWN = 200;

const pageSpec = { lane, codes: choice(["folded", "open"]) };

/** One issue: what is asked, where everyone stands, what the scale means, how it moved, events, sources. */
export default async function IssuePage(props: PageProps<"/issues/[slug]">) {
  const { slug } = await props.params;
  const path = `/issues/${slug}`;
  return publicPage(props, path, pageSpec, async ({ view, moment, link, permanent, site }) => {
    const t = getTranslator("issues");
    const { number } = moment.release;
    const record = await recordAt(number);
    const issue = record.issues.bySlug.get(slug);
    if (!issue)
      throw new MissingRecordError("issue", shownValue(slug), await absenceOf("issue", slug, number));
    const about = { issues: [issue.id], to: moment.asOf };
    const [eventCount, events, sourceCount, sources, codes] = await Promise.all([
      countEvents(number, about),
      listEvents(number, { ...about, reactionsTo: moment.asOf, order: "newest", take: EVENTS_SHOWN }),
      countSources(number, { issue: issue.id }),
      listSources(number, { issue: issue.id, order: "publisher", take: SOURCES_SHOWN }),
      codesOf(record, issue),
    ]);
    const holders = holdersOf(record, issue, moment, view.lane);
    const ordered = orderHolders(holders);
    const groups = [
      { key: "inOffice", rows: ordered.filter((holder) => holder.status === "in-office") },
      { key: "notInOffice", rows: ordered.filter((holder) => holder.status !== "in-office") },
    ] as const;
    const day = formatDay(moment.asOf);
    const here = (changes: Record<string, string>) =>
      link(`${path}#codes`, { lane: view.lane === "default" ? null : view.lane, ...changes });
    const retired = noLongerAsked(issue, moment.asOf);
    const known = holders.filter(({ reading }) => reading.position !== null).length;
    const throughTime = issueTimeOf(record, issue, holders, moment, link);
    const spread = spreadFigure({
      issue: issue.name,
      holders,
      lane: view.lane,
      asOf: moment.asOf,
      release: number,
    });
    return {
      title: issue.name,
      finding: spread.title,
      description: t("description", { proposition: issue.proposition, known, of: holders.length, day }),
      described: { about: issueThing(site, issue) },
      lastChecked: lastCheckedOf([issue, ...record.leaders.all]),
      feed: {
        href: feedPath({ leader: null, issue: slug }),
        title: getTranslator("changes")("feedOf", { name: issue.name }),
      },
      body: (
        <>
          <PageHeader
            eyebrow={t("eyebrow", { core: issue.core ? "yes" : "no" })}
            title={issue.name}
            standfirst={issue.proposition}
          />
          {retired && <Notice>{t("retiredNotice", { day: formatDay(retired) })}</Notice>}
          <DaySummary
            path={path}
            issue={issue.name}
            holders={holders}
            lane={view.lane}
            spread={{
              figure: spread,
              files: figureFiles(SPREAD, spreadSpec, { issue: slug, lane: view.lane }, permanent),
            }}
            moment={moment}
            link={link}
          />
          <Section id="meaning" title={t("meaning")}>
            <IssueMeaning {...issue} />
          </Section>
          <Section id="scale" title={t("guide")} aside={t("guideAside")}>
            <ScaleGuide anchors={issue.anchors} />
            <CodingRules />
          </Section>
          <Section id="everyone" title={t("everyone")} aside={t("everyoneAside")}>
            <OnTheScale issue={slug} holders={ordered} link={link} />
          </Section>
          <Section id="leaders" title={t("holders")} aside={t("holdersAside")}>
            <PositionLegend />
            {groups.map(
              ({ key, rows }) =>
                rows.length > 0 && (
                  <div key={key} className="holder-group mt-4">
                    <HolderTable caption={t(key, { day })} issue={slug} holders={rows} link={link} />
                  </div>
                ),
            )}
            {holders.length === 0 && <p className="text-ink-soft">{t("noHolders")}</p>}
          </Section>
          <Section id="time" title={t("time")}>
            {throughTime ? (
              <FigureFrame
                figure={throughTime}
                files={figureFiles(ISSUE_THROUGH_TIME, issueSpec, { issue: slug }, permanent)}
              />
            ) : (
              <p className="text-ink-soft">{t("timeNone")}</p>
            )}
            <YearTable
              issue={issue.name}
              rows={yearsOf(record, issue, moment, view.lane)}
              asOf={moment.asOf}
              dayHref={(on) => link(path, { asOf: on, lane: view.lane === "default" ? null : view.lane })}
            />
          </Section>
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
            {eventCount > 0 && (
              <a href={link("/events", { issue: slug })}>{t("eventsAll", { issue: issue.name })}</a>
            )}
          </Section>
          <CodesSection
            codes={codes}
            release={number}
            open={view.codes === "open"}
            openHref={here({ codes: "open" })}
            closeHref={here({})}
            link={link}
          />
          <IssueEvidence
            sources={sources}
            sourceCount={sourceCount}
            lastChecked={issue.lastChecked}
            wrong={`/corrections?about=${encodeURIComponent(permanent(path))}`}
            changes={link("/changes", { issue: slug })}
            permanent={permanent(path, { lane: view.lane === "default" ? null : view.lane })}
            link={link}
          />
        </>
      ),
    };
  });
}
