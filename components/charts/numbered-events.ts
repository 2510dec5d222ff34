import type { Day } from "@/lib/domain/day";
import type { Event } from "@/lib/events/model";
import { formatDay, formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** An event that a line through time shows: each of its days is one number. */
export type NumberedEvent = Pick<Event, "day" | "title">;

/** The days of events in their order: each is one number on the line. */
export function daysOf(events: readonly NumberedEvent[]): Day[] {
  return [...new Set(events.map(({ day }) => day.day))];
}

/** What each number on the line stands for, in words, for a picture that leaves its page. */
export function numberedTexts(events: readonly NumberedEvent[]): string[] {
  const t = getTranslator("common");
  return daysOf(events).map((day) => {
    const titles = events.filter((event) => event.day.day === day).map(({ title }) => title);
    return t("eventsOn", { day: formatDay(day), list: formatList(titles) });
  });
}
