import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { ChartKey } from "./chart-key";

/** The day up to which a timeline is drawn firm: the day shown, or the last check where that is earlier. */
export function firmUntil(asOf: Day, lastChecked: Day | null): Day {
  return lastChecked !== null && lastChecked < asOf ? lastChecked : asOf;
}

/** How to read a timeline, and what is pale in it where a day in the past is shown. */
export function TimelineKey({ asOf, lastChecked }: { asOf: Day; lastChecked: Day | null }) {
  return (
    <>
      <ChartKey chart="timeline" />
      {(lastChecked === null || asOf < lastChecked) && (
        <p className="chart-key">{getTranslator("common")("timelineKeyLater", { day: formatDay(asOf) })}</p>
      )}
    </>
  );
}
