import type { Day } from "@/lib/domain/day";
import type { Event } from "@/lib/events/model";

/** An event that a line through time shows: each of its days is one number. */
export type NumberedEvent = Pick<Event, "day" | "title">;

/** The days of events in their order: each is one number on the line. */
export function daysOf(events: readonly NumberedEvent[]): Day[] {
  return [...new Set(events.map(({ day }) => day.day))];
}

/** What happened on a day, by title. */
export function titlesOn(events: readonly NumberedEvent[], day: Day): string[] {
  return events.filter((event) => event.day.day === day).map(({ title }) => title);
}
