import { columnFor, type PublishedRecord, readingOf } from "@/app/_view/record";
import type { Frame } from "@/components/leaders/days-player.client";
import { isWeaklySourced } from "@/lib/domain/confidence";
import { type Day, fromEpochDay } from "@/lib/domain/day";
import { changeDays } from "@/lib/domain/position-index";
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
  return days.slice(-MOST).map((day) => {
    const column = columnFor(leader, day, moment.former);
    return {
      day,
      label: formatDay(day),
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

function daysOf(record: PublishedRecord, leader: Leader, issues: readonly Issue[], asOf: Day): Day[] {
  const positions = changeDays(
    record.index,
    [leader.id],
    issues.map(({ id }) => id),
  ).map(fromEpochDay);
  const offices = leader.terms.flatMap(({ from, to }) => [from.day, ...(to ? [to.day] : [])]);
  return [...new Set([...positions, ...offices, asOf])].filter((day) => day <= asOf).sort();
}
