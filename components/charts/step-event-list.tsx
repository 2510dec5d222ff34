import type { Event } from "@/lib/events/model";
import { formatDay, formatList } from "@/lib/i18n/format";
import type { Link } from "@/lib/views/moment";
import { daysOf } from "./numbered-events";

/** What the numbers on a line stand for: each leads to the event or, where a day has several, to the day's list. */
export function StepEventList({ events, link }: { events: readonly Event[]; link: Link }) {
  if (events.length === 0) return null;
  return (
    <ol className="chart-events">
      {daysOf(events).map((day) => {
        const own = events.filter((event) => event.day.day === day);
        const [first, ...others] = own;
        const href =
          first && others.length === 0
            ? link(`/events/${first.slug}`)
            : link("/events", { from: day, to: day });
        return (
          <li key={day}>
            <time dateTime={day}>{formatDay(day)}</time>{" "}
            <a href={href}>{formatList(own.map((event) => event.title))}</a>
          </li>
        );
      })}
    </ol>
  );
}
