import type { Event, ReactionRef } from "@/lib/events/model";
import { formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { Names } from "./names";
import { ReactionDay } from "./reaction-day";

/** Events and stances that answer an event, in order of time. */
export function EventReactions({
  event,
  reactions,
  names,
  link,
}: {
  event: Pick<Event, "day">;
  reactions: ReactionRef[];
  names: Names;
  link: Link;
}) {
  const t = getTranslator("events");
  return (
    <ol className="entries event-list">
      {reactions.map((reaction) => (
        <li key={`${reaction.kind}-${reaction.slug}`}>
          <ReactionDay day={reaction.day} to={event.day} className="event-day" />
          <div>
            <h3>
              {reaction.kind === "event" ? (
                <a href={link(`/events/${reaction.slug}`)}>{reaction.title}</a>
              ) : (
                <a href={link(`/stances/${reaction.slug}`)}>
                  {t("reactionBy", {
                    leader: names.leader(reaction.leader),
                    lane: reaction.lane,
                    issue: names.issue(reaction.issue),
                  })}
                </a>
              )}
            </h3>
            {reaction.note && <p>{reaction.note}</p>}
            {reaction.kind === "event" && reaction.leaders.length > 0 && (
              <p className="dotted">{formatList(reaction.leaders.map(names.leader))}</p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
