import { ReplyList } from "@/components/replies/reply-list";
import { LeaderName } from "@/components/ui/leader-name";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SourceList } from "@/components/ui/source-list";
import type { Day } from "@/lib/domain/day";
import type { Event } from "@/lib/events/model";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { EventDay } from "./event-day";
import { EventReactions } from "./event-reactions";
import type { Names } from "./names";

/** One event: what happened, whom it involves, what it answers and what answered it, and where that is written. */
export function EventBody({
  event,
  names,
  asOf,
  link,
}: {
  event: Event;
  names: Names;
  asOf: Day;
  link: Link;
}) {
  const t = getTranslator("events");
  const { slug, title, summary, day, sources, answers, lastChecked } = event;
  // Of an event after the day being read for, all is later, and the notice says so.
  const reactions = event.reactions.filter((r) => day.day > asOf || r.day.day <= asOf);
  const later = event.reactions.length - reactions.length;
  return (
    <article>
      <PageHeader
        eyebrow={t("eyebrow", { day: formatDay(day) })}
        title={title}
        standfirst={
          <>
            {summary} {t("precision", { precision: day.precision })}
          </>
        }
      />
      {day.day > asOf && <Notice>{t("afterDay", { day: formatDay(asOf) })}</Notice>}
      <Involved event={event} names={names} link={link} />
      {answers.length > 0 && (
        <Section id="answers" title={t("answers")}>
          <ul className="entries event-list">
            {answers.map((answer) => (
              <li key={answer.slug}>
                <EventDay day={answer.day} className="event-day" />
                <div>
                  <h3>
                    <a href={link(`/events/${answer.slug}`)}>{answer.title}</a>
                  </h3>
                  {answer.note && <p>{answer.note}</p>}
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="reactions" title={t("reactions")}>
        {reactions.length > 0 ? (
          <EventReactions event={event} reactions={reactions} names={names} link={link} />
        ) : (
          <p className="text-ink-soft">{t("noReactions", { later, day: formatDay(asOf) })}</p>
        )}
        {later > 0 && (
          <p className="mt-4 text-ink-soft">
            {t("laterReactions", { count: later })}{" "}
            <a href={link(`/events/${slug}#reactions`, { asOf: null })}>{t("laterLink")}</a>
          </p>
        )}
      </Section>
      <ReplyList replies={event.replies} />
      <Section
        id="sources"
        title={t("sources")}
        aside={t("sourcesNote", { count: sources.length, day: formatDay(lastChecked) })}
      >
        <SourceList sources={sources} sourceHref={(slug) => link(`/sources/${slug}`)} />
      </Section>
    </article>
  );
}

function Involved({ event, names, link }: { event: Event; names: Names; link: Link }) {
  const t = getTranslator("events");
  const leaders = [...event.leaders].sort();
  const pairs = leaders.flatMap((a, at) => leaders.slice(at + 1).map((b) => ({ a, b })));
  return (
    <div className="grid gap-x-12 md:grid-cols-2">
      <Section id="who" title={t("who")}>
        {event.leaders.length === 0 && <p className="text-ink-soft">{t("noOne")}</p>}
        <ul className="grid gap-3">
          {event.leaders.map((slug) => (
            <li key={slug}>
              <LeaderName slug={slug} name={names.leader(slug)} href={link(`/leaders/${slug}`)} />
            </li>
          ))}
        </ul>
        {pairs.length > 0 && (
          <ul className="mt-4 text-note">
            {pairs.map(({ a, b }) => (
              <li key={`${a}~${b}`}>
                <a href={link(`/relations/${a}/${b}#${event.slug}`)} className="inline-block py-1">
                  {t("pairs", { a: names.leader(a), b: names.leader(b) })}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="issues" title={t("issues")}>
        {event.issues.length === 0 && <p className="text-ink-soft">{t("noIssue")}</p>}
        <ul>
          {event.issues.map((slug) => (
            <li key={slug}>
              <a href={link(`/issues/${slug}`)} className="inline-block py-1">
                {names.issue(slug)}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
