import { compareCoarsely, type DatedDay } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { EventDay } from "./event-day";

/**
 * The day of a reaction. A stance may have been held before the event that it answers, and was then repeated: the day
 * it began is not the day of the reaction, so the line says what it is.
 */
export function ReactionDay({ day, to, className }: { day: DatedDay; to: DatedDay; className?: string }) {
  if (compareCoarsely(day, to).order >= 0) return <EventDay day={day} className={className} />;
  return <span className={className}>{getTranslator("events")("heldSince", { day: formatDay(day) })}</span>;
}
