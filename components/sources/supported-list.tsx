import { EventDay } from "@/components/events/event-day";
import type { Names } from "@/components/events/names";
import { PositionWordTag } from "@/components/positions/position-word-tag";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { type Day, parseDatedDay } from "@/lib/domain/day";
import type { Lane } from "@/lib/domain/lane";
import { isPosition } from "@/lib/domain/scale";
import { isState } from "@/lib/domain/state";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";

export type SupportedStance = {
  slug: string;
  leader: string;
  issue: string;
  lane: Lane;
  position: number | null;
  state: string | null;
  /** As far as it is known. */
  from: string;
  summary: string;
};
export type SupportedEvent = { slug: string; title: string; day: string };

/** Everything that rests on a source, oldest first; what begins after the day in force says so. */
export function SupportedList({
  stances,
  events,
  names,
  asOf,
  link,
}: {
  stances: SupportedStance[];
  events: SupportedEvent[];
  names: Names;
  asOf: Day;
  link: Link;
}) {
  const t = getTranslator("sources");
  return (
    <>
      {stances.length > 0 && (
        <Section id="stances" title={t("stances")} aside={t("stancesNote", { count: stances.length })}>
          <ol className="entries event-list">
            {stances.map((stance) => (
              <StanceLine key={stance.slug} stance={stance} names={names} asOf={asOf} link={link} />
            ))}
          </ol>
        </Section>
      )}
      {events.length > 0 && (
        <Section id="events" title={t("events")}>
          <ol className="entries event-list">
            {events.map(({ slug, title, day }) => {
              const dated = parseDatedDay(day);
              return (
                <li key={slug}>
                  {dated && <EventDay day={dated} className="event-day" />}
                  <h3>
                    <a href={link(`/events/${slug}`)}>{title}</a>{" "}
                    {dated && dated.day > asOf && <Badge>{t("laterEvent")}</Badge>}
                  </h3>
                </li>
              );
            })}
          </ol>
        </Section>
      )}
      {stances.length + events.length === 0 && <p className="text-ink-soft">{t("none")}</p>}
    </>
  );
}

function StanceLine({
  stance,
  names,
  asOf,
  link,
}: {
  stance: SupportedStance;
  names: Names;
  asOf: Day;
  link: Link;
}) {
  const t = getTranslator("sources");
  const from = parseDatedDay(stance.from);
  const reading = {
    position: isPosition(stance.position) ? stance.position : null,
    state: isState(stance.state) ? stance.state : null,
    confidence: null,
  };
  return (
    <li>
      <span className="event-day">
        {t("lane", { lane: stance.lane, from: from ? t("since", { day: formatDay(from) }) : "" })}
      </span>
      <article>
        <h3>
          <a href={link(`/stances/${stance.slug}`)}>
            {t("stanceLine", { leader: names.leader(stance.leader), issue: names.issue(stance.issue) })}
          </a>
        </h3>
        <p className="text-note">
          <PositionWordTag reading={reading} /> {from && from.day > asOf && <Badge>{t("later")}</Badge>}
        </p>
        <p className="mt-1">{stance.summary}</p>
      </article>
    </li>
  );
}
