import { columnFor, type PublishedRecord, readingOf } from "@/app/_view/record";
import type { Frame } from "@/components/leaders/days-player.client";
import { isWeaklySourced } from "@/lib/domain/confidence";
import type { DatedDay, Day } from "@/lib/domain/day";
import { LANES } from "@/lib/domain/lane";
import { periodsOf } from "@/lib/domain/position-index";
import { formatDay } from "@/lib/i18n/format";
import { shownText } from "@/lib/i18n/position-text";
import type { Issue } from "@/lib/issues/model";
import type { Leader } from "@/lib/leaders/model";
import type { Moment } from "@/lib/views/moment";

/** Days told at most: a long life in politics stays a page that loads at once. The latest are kept. */
const MOST = 80;

/** What a leader holds on each issue on every day on which anything of it changes, up to the day in force. */
export function framesOf(
  record: PublishedRecord,
  leader: Leader,
  issues: readonly Issue[],
  moment: Pick<Moment, "asOf" | "former">,
): Frame[] {
  const days = daysOf(record, leader, issues, moment.asOf);
  return days.slice(-MOST).map((known) => {
    const { day } = known;
    const column = columnFor(leader, day, moment.former);
    return {
      day,
      label: formatDay(known),
      readings: issues.map((issue) => {
        const reading = readingOf(record, column, issue, "default");
        const { position, confidence, lane } = reading;
        return {
          position,
          isWeak: confidence !== null && isWeaklySourced(confidence),
          text: shownText(reading, lane),
        };
      }),
    };
  });
}

/** The days, each as far as it is known: what one source knows to the day is known to the day. */
function daysOf(record: PublishedRecord, leader: Leader, issues: readonly Issue[], asOf: Day): DatedDay[] {
  const periods = issues.flatMap(({ id }) =>
    LANES.flatMap((lane) => periodsOf(record.index, leader.id, id, lane)),
  );
  const known = new Map<Day, DatedDay>();
  for (const { from, to } of [...periods, ...leader.terms])
    for (const day of to ? [from, to] : [from])
      if (day.day <= asOf && (day.precision === "day" || !known.has(day.day))) known.set(day.day, day);
  known.set(asOf, { day: asOf, precision: "day" });
  return [...known.values()].sort((x, y) => (x.day < y.day ? -1 : 1));
}
