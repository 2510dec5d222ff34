import { EventDay } from "@/components/events/event-day";
import type { Names } from "@/components/events/names";
import { ReactionDay } from "@/components/events/reaction-day";
import { LeaderDisc } from "@/components/ui/leader-disc";
import type { EventRef } from "@/lib/events/model";
import { formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { Reply, Strand, ToldEvent } from "./chapters";

/** One event with what followed from it hanging beneath. */
export function StrandItem({
  strand: { event, replies },
  names,
  link,
}: {
  strand: Strand;
  names: Names;
  link: Link;
}) {
  const t = getTranslator("relations");
  return (
    <li id={event.slug}>
      <EventDay day={event.day} className="event-day" />
      <article aria-labelledby={`${event.slug}-title`}>
        <h4 id={`${event.slug}-title`}>
          <a href={link(`/events/${event.slug}`)}>{event.title}</a>
        </h4>
        <p>{event.summary}</p>
        <Involved event={event} names={names} link={link} />
        {replies.length > 0 && (
          <div className="replies">
            <p>{t("replies")}</p>
            <ol>
              {replies.map((reply) =>
                reply.kind === "event" ? (
                  <EventReply key={reply.event.slug} reply={reply} names={names} link={link} />
                ) : (
                  <StanceReply key={reply.slug} reply={reply} head={event} names={names} link={link} />
                ),
              )}
            </ol>
          </div>
        )}
      </article>
    </li>
  );
}

function Involved({ event, names, link }: { event: ToldEvent; names: Names; link: Link }) {
  const t = getTranslator("relations");
  const { alsoAnswers } = event;
  return (
    <p className="told-by">
      {event.leaders.map((slug) => (
        <LeaderDisc key={slug} slug={slug} name={names.leader(slug)} size="sm" />
      ))}
      <span>{event.leaders.length > 0 ? formatList(event.leaders.map(names.leader)) : t("nobody")}</span>
      <a href={link(`/events/${event.slug}#sources`)} className="py-1">
        {t("sourceCount", { count: event.sources })}
      </a>
      {alsoAnswers.length > 0 && (
        <span>
          {t("alsoAnswers")}{" "}
          {alsoAnswers.map(({ slug, title }, at) => (
            <span key={slug}>
              {at > 0 && " · "}
              <a href={link(`/events/${slug}`)}>{title}</a>
            </span>
          ))}
        </span>
      )}
    </p>
  );
}

function EventReply({
  reply: { event, to },
  names,
  link,
}: {
  reply: Extract<Reply, { kind: "event" }>;
  names: Names;
  link: Link;
}) {
  return (
    <li id={event.slug}>
      <EventDay day={event.day} className="event-day" />
      <h5>
        <a href={link(`/events/${event.slug}`)}>{event.title}</a>
      </h5>
      <p>{event.summary}</p>
      <Involved event={event} names={names} link={link} />
      <AnswerTo to={to} />
    </li>
  );
}

function StanceReply({
  reply,
  head,
  names,
  link,
}: {
  reply: Extract<Reply, { kind: "stance" }>;
  head: ToldEvent;
  names: Names;
  link: Link;
}) {
  const t = getTranslator("relations");
  return (
    <li>
      <ReactionDay day={reply.day} to={(reply.to ?? head).day} className="event-day" />
      <h5>
        <a href={link(`/stances/${reply.slug}`)}>
          {t("stanceReply", { leader: names.leader(reply.leader), lane: reply.lane })}
        </a>
      </h5>
      <p>{reply.note}</p>
      <AnswerTo to={reply.to} />
    </li>
  );
}

function AnswerTo({ to }: { to: EventRef | null }) {
  if (!to) return null;
  return (
    <p className="text-ink-soft">
      {getTranslator("relations").rich("answersTo", {
        title: to.title,
        link: (text) => (
          <a key="to" href={`#${to.slug}`}>
            {text}
          </a>
        ),
      })}
    </p>
  );
}
