import { RepliedMark } from "@/components/replies/replied-mark";
import type { Event } from "@/lib/events/model";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { EventDay } from "./event-day";
import type { Names } from "./names";
import { WhoAndWhat } from "./who-and-what";

/** Events in the order given, each with its day, what happened, and what it answers or is answered by. */
export function EventList({ events, names, link }: { events: Event[]; names: Names; link: Link }) {
  const t = getTranslator("events");
  return (
    <ol className="entries event-list">
      {events.map(({ slug, title, summary, day, leaders, issues, sources, answers, reactions, replies }) => (
        <li key={slug} id={slug}>
          <EventDay day={day} className="event-day" />
          <article aria-labelledby={`${slug}-title`}>
            <h3 id={`${slug}-title`}>
              <a href={link(`/events/${slug}`)}>{title}</a>
            </h3>
            <p>{summary}</p>
          </article>
          <div className="event-notes">
            <WhoAndWhat leaders={leaders} issues={issues} names={names} link={link} />
            <p className="dotted">
              <a href={link(`/events/${slug}#sources`)}>{t("sourceCount", { count: sources.length })}</a>
              {answers.length > 0 && (
                <a href={link(`/events/${slug}#answers`)}>{t("answersCount", { count: answers.length })}</a>
              )}
              <RepliedMark count={replies.length} href={link(`/events/${slug}#replies`)} />
              {reactions.length > 0 && (
                <a href={link(`/events/${slug}#reactions`)}>
                  {t("reactionCount", { count: reactions.length })}
                </a>
              )}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
