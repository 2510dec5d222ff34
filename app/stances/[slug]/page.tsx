import { figureFiles } from "@/app/_figures/figure";
import { stanceSpec } from "@/app/_figures/through-time";
import { stanceContext } from "@/app/_stances/context";
import { publicPage } from "@/app/_view/public-page";
import { recordAt } from "@/app/_view/record";
import { FigureFrame } from "@/components/charts/figure-frame";
import { EventList } from "@/components/events/event-list";
import { namesFrom } from "@/components/events/names";
import { ScaleGuide } from "@/components/issues/scale-guide";
import { ReplyList } from "@/components/replies/reply-list";
import { ForceLine } from "@/components/stances/force-line";
import { laterNote } from "@/components/stances/later-note";
import { precisionNote } from "@/components/stances/precision-note";
import { StanceCoding } from "@/components/stances/stance-coding";
import { StanceNeighbours } from "@/components/stances/stance-neighbours";
import { STANCE_THROUGH_TIME, stanceTimeFigure } from "@/components/stances/stance-time-figure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SourceList } from "@/components/ui/source-list";
import { StanceOrTombstone } from "@/components/withheld/stance-or-tombstone";
import { absenceOf } from "@/lib/absences/queries";
import { noLongerAsked } from "@/lib/domain/asked";
import { listEvents } from "@/lib/events/queries";
import { formatDay, formatPeriod } from "@/lib/i18n/format";
import { shownText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import { findStance } from "@/lib/stances/queries";
import { citationThings } from "@/lib/structured-data/sources";
import { stanceThing } from "@/lib/structured-data/stances";
import { MissingRecordError, shownValue } from "@/lib/views/problem";

const EVENTS_SHOWN = 20;

/** One stance: what it says, where it stands on the scale and why, its sources, and what stands around it. */
export default async function StancePage(props: PageProps<"/stances/[slug]">) {
  const { slug } = await props.params;
  const path = `/stances/${slug}`;
  return publicPage(props, path, {}, async ({ moment, link, permanent, site }) => {
    const t = getTranslator("stances");
    const { number } = moment.release;
    const stance = await findStance(number, slug);
    if (!stance)
      throw new MissingRecordError("stance", shownValue(slug), await absenceOf("stance", slug, number));
    const record = await recordAt(number);
    const context = await stanceContext(record, stance, moment);
    const { leader, issue, beside } = context;
    // A stance read before its own day is still shown with what it answers.
    const answersTo = [stance.from.day, moment.asOf].sort().at(-1);
    const [answered, touching] = await Promise.all([
      listEvents(number, { answeredBy: slug, to: answersTo, reactionsTo: moment.asOf }),
      listEvents(number, {
        leaders: [leader.id],
        issues: [issue.id],
        to: moment.asOf,
        reactionsTo: moment.asOf,
        order: "newest",
        take: EVENTS_SHOWN,
      }),
    ]);
    const events = touching.filter((event) => !answered.some((other) => other.slug === event.slug));
    const names = namesFrom(record.leaders.bySlug, record.issues.bySlug);
    const who = { leader: leader.name, issue: issue.name };
    const title = t("title", { ...who, lane: stance.lane });
    const vague = precisionNote(stance);
    const retired = noLongerAsked(issue, moment.asOf);
    const throughTime = stanceTimeFigure(context, {
      asOf: moment.asOf,
      lastChecked: stance.lastChecked,
      release: number,
    });
    return {
      title,
      finding: throughTime.title,
      description: t("description", {
        title,
        reading: shownText(stance),
        period: formatPeriod(stance),
        summary: stance.summary,
      }),
      lastChecked: stance.lastChecked,
      described: { about: stanceThing(site, stance, title), citations: citationThings(stance.sources) },
      body: (
        <>
          <PageHeader
            eyebrow={t("eyebrow", { lane: stance.lane })}
            title={
              <>
                <a href={link(`/leaders/${leader.slug}`)}>{leader.name}</a>{" "}
                {t("titleRest", { lane: stance.lane, issue: issue.name })}
              </>
            }
            standfirst={<ForceLine stance={stance} context={context} asOf={moment.asOf} />}
          />
          <p className="stance-summary">{stance.summary}</p>
          {vague && <p className="mt-2 text-ink-soft text-note">{vague}</p>}
          {retired && (
            <div className="mt-4">
              <Notice>{t("retired", { day: formatDay(retired) })}</Notice>
            </div>
          )}
          {context.reworded && (
            <div className="mt-4">
              <Notice kind="warning">{t("reworded")}</Notice>
            </div>
          )}
          <Section id="scale" title={t("scale")} aside={t("proposition", { proposition: issue.proposition })}>
            {stance.position === null && <p className="mb-4">{t("noPlace")}</p>}
            <ScaleGuide anchors={issue.anchors} lane={stance.lane} held={stance.position} />
          </Section>
          <Section id="coding" title={t("coding", { held: stance.position === null ? "no" : "yes" })}>
            <StanceCoding stance={stance} />
          </Section>
          <Section id="sources" title={t("evidence")} aside={t("sources", { count: stance.sources.length })}>
            <SourceList sources={stance.sources} sourceHref={(source) => link(`/sources/${source}`)} />
          </Section>
          <ReplyList replies={stance.replies} />
          <Section id="time" title={t("inTime")}>
            <FigureFrame
              figure={throughTime}
              files={figureFiles(STANCE_THROUGH_TIME, stanceSpec, { stance: slug }, permanent)}
            />
            <StanceNeighbours
              previous={context.previous}
              next={context.next}
              asOf={moment.asOf}
              link={link}
            />
          </Section>
          <Section id="other-lane" title={t("otherLane", { lane: stance.lane })}>
            {beside.length === 0 && (
              <p className="text-ink-soft">{t("otherLaneNone", { lane: stance.lane })}</p>
            )}
            {beside.map((other) => (
              <StanceOrTombstone
                key={other.slug}
                stance={other}
                link={link}
                note={laterNote(other, moment.asOf)}
              />
            ))}
          </Section>
          {answered.length > 0 && (
            <Section id="answers" title={t("answers")} aside={t("answersAside")}>
              <EventList events={answered} names={names} link={link} />
            </Section>
          )}
          <Section id="events" title={t("events", who)}>
            {events.length === 0 && (
              <p className="text-ink-soft">
                {t("eventsNone", { ...who, other: answered.length > 0 ? "yes" : "no" })}
              </p>
            )}
            <EventList events={events} names={names} link={link} />
          </Section>
          <ul className="stance-ways">
            <li>
              <a href={link(`/leaders/${leader.slug}#${issue.slug}`)}>{t("allOn", who)}</a>
            </li>
            <li>
              <a href={link(`/issues/${issue.slug}`)}>{t("issuePage", who)}</a>
            </li>
            <li>
              <a href={`/corrections?about=${encodeURIComponent(permanent(path))}`}>{t("wrong")}</a>
            </li>
            <li>
              <a href={permanent(path)}>{t("cite")}</a>
            </li>
            <li>
              <a href={link(`/changes/records/stance/${slug}`)}>{getTranslator("changes")("history.link")}</a>
            </li>
          </ul>
        </>
      ),
    };
  });
}
