import { type DatedDay, writeDatedDay } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";

/** The day of an event, only as exactly as it is known. */
export function EventDay({ day, className }: { day: DatedDay; className?: string }) {
  return (
    <time dateTime={writeDatedDay(day)} className={className}>
      {formatDay(day)}
    </time>
  );
}
